package org.medseal.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisWriter;

/** What an event is known by. */
final class EventIds {
    private EventIds() {}

    /** The id of an event that came without one: its hash (CBV 2.0), so that the same event again has the same. */
    static String of(EpcisEvent event) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            EpcisWriter.event(out, event);
            return "ni:///sha-256;" + HexFormat.of().formatHex(sha256(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
