package org.medseal.epcis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The hashes of a document's events, and SHA-256 over the strings that they are made of, sorted before. */
public final class HashSpeed {
    private static final String EACH_THING = "(?=epc=)";

    private final List<EpcisEvent> events = new ArrayList<>();
    private final List<String[]> strings = new ArrayList<>();
    private long checked;

    public HashSpeed(byte[] document) throws IOException {
        EpcisReader.read(new ByteArrayInputStream(document), Form.XML, events::add);
        Random random = new Random(17);
        for (EpcisEvent event : events) {
            List<String> parts =
                    new ArrayList<>(List.of(EventHash.prehash(event).split(EACH_THING)));
            Collections.shuffle(parts, random);
            strings.add(parts.toArray(String[]::new));
        }
    }

    public int events() {
        return events.size();
    }

    public void hash() {
        for (EpcisEvent event : events) {
            checked += EventHash.of(event).length();
        }
    }

    public void digest() throws NoSuchAlgorithmException {
        for (String[] parts : strings) {
            String[] sorted = parts.clone();
            Arrays.sort(sorted);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : sorted) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
            }
            checked += sha256.digest()[0];
        }
    }

    /** So that nothing measured can be left out by the compiler. */
    public long checked() {
        return checked;
    }
}
