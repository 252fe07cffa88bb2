package org.medseal.epcis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Texts as keys short enough for an index: the start of their SHA-256. */
public final class EventKey {
    private EventKey() {}

    /** The key of an event: the first half of the SHA-256 of its id. */
    public static UUID of(String eventId) {
        ByteBuffer hash = sha256(eventId);
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** The key of the declaration that an event was wrong, which has the id of that event. */
    public static UUID ofDeclaration(String eventId) {
        return of(eventId + "#error-declared");
    }

    static ByteBuffer sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
