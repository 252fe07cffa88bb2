package org.medseal.gs1;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which a code is written. */
public enum CodeForm {
    ELEMENT_STRING("element-string"),
    BRACKETED("bracketed"),
    SCAN("scan"),
    DIGITAL_LINK("digital-link"),
    EPC("epc"),
    GTIN("gtin");

    private final String word;

    CodeForm(String word) {
        this.word = word;
    }

    public static CodeForm parse(String word) {
        return find(word)
                .orElseThrow(() -> new Gs1Exception("form", "There is no form of code named " + Rules.quoted(word)));
    }

    public static Optional<CodeForm> find(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    /** The word for it in messages and requests. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
