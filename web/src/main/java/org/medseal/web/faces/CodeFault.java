package org.medseal.web.faces;

import java.io.Serializable;
import org.medseal.gs1.Gs1Exception;

/** A code that could not be read, cut so that the page can underline the place. */
public record CodeFault(String sentence, String before, String wrong, String after) implements Serializable {
    static CodeFault of(String code, Gs1Exception fault) {
        int at = Math.min(fault.at().orElse(0), code.length());
        int end = Math.min(at + Math.max(1, fault.length().orElse(code.length() - at)), code.length());
        return new CodeFault(
                fault.getMessage(),
                visible(code.substring(0, at)),
                visible(code.substring(at, end)),
                visible(code.substring(end)));
    }

    /** Separators and other signs that have no shape are shown by their Unicode pictures. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> shown.append(c < 0x20 ? (char) (0x2400 + c) : (char) c));
        return shown.toString();
    }

    /** Whether a single place is to blame. */
    public boolean placed() {
        return !wrong.isEmpty();
    }
}
