package org.medseal.epcis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The event hash of CBV 2.0 (8.9.2), an id that follows from what the event says, however it is written. Field order is
 * that of the reference program's published output, which settles where texts differ.
 */
public final class EventHash {
    private static final String VERSION = "CBV2.0";

    private EventHash() {}

    /** {@code ni:///sha-256;…?ver=CBV2.0}. */
    public static String of(EpcisEvent event) {
        byte[] digest = sha256().digest(prehash(event).getBytes(StandardCharsets.UTF_8));
        return "ni:///sha-256;" + HexFormat.of().formatHex(digest) + "?ver=" + VERSION;
    }

    /** The string that is hashed. */
    public static String prehash(EpcisEvent event) {
        return new Prehash(event).text();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
