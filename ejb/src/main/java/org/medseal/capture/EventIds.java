package org.medseal.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventHash;

/** What an event is known by. */
final class EventIds {
    private EventIds() {}

    /** The id of an event that came without one: its hash (CBV 2.0), so that the same event again has the same. */
    static String of(EpcisEvent event) {
        return EventHash.of(event);
    }

    /** Short enough for an index: the first half of the SHA-256 of the id. */
    static UUID key(String eventId) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(eventId.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
