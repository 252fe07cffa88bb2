package org.medseal.verification;

import com.fasterxml.jackson.annotation.JsonValue;

/** What else is to be said of a pack that matches, in the standard's words. */
public enum AdditionalInfo {
    RECALLED("Recalled"),
    SUSPECT("Suspect"),
    /** GS1 US. */
    EXPIRED("Expired");

    private final String word;

    AdditionalInfo(String word) {
        this.word = word;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
