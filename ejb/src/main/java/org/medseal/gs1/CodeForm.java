package org.medseal.gs1;

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

    /** The word for it in messages and requests. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
