package org.medseal.gs1;

import java.io.Serializable;
import java.util.List;

/**
 * The tail by which an authority's system knows its own codes: AI 91 holds the id of the key, AI 92 what was made with it.
 *
 * @param system whose layout it has: {@code CRPT} for that of Russia and of the systems built like it, else empty
 * @param countries where packs carry it
 */
public record Authentication(String keyId, String tail, String system, List<String> countries) implements Serializable {
    private static final String CRPT = "CRPT";
    private static final List<String> CRPT_COUNTRIES = List.of("RU", "KZ", "UZ", "KG");
    private static final int CRPT_KEY_ID = 4;
    private static final int CRPT_TAIL = 44;
    private static final int CRPT_SERIAL = 13;

    static Authentication of(List<Element> elements, List<Fault> remarks) {
        String keyId = value(elements, "91");
        String tail = value(elements, "92");
        if (keyId == null || tail == null) {
            return null;
        }
        if (keyId.length() != CRPT_KEY_ID) {
            return new Authentication(keyId, tail, "", List.of());
        }
        length(remarks, "92", "tail", tail, CRPT_TAIL);
        String serial = value(elements, "21");
        if (serial != null) {
            length(remarks, "21", "serial number", serial, CRPT_SERIAL);
        }
        return new Authentication(keyId, tail, CRPT, CRPT_COUNTRIES);
    }

    private static void length(List<Fault> remarks, String ai, String thing, String value, int wanted) {
        if (value.length() != wanted) {
            remarks.add(new Fault(
                    "length",
                    ai,
                    null,
                    null,
                    "AI " + ai + ": beside a key id of four characters (" + String.join(", ", CRPT_COUNTRIES) + ") the "
                            + thing + " has " + wanted + " characters, not " + value.length()));
        }
    }

    private static String value(List<Element> elements, String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return element.value();
            }
        }
        return null;
    }
}
