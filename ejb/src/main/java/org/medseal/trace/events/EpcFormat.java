package org.medseal.trace.events;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.medseal.epcis.Spelling;

/** How the asker wants EPCs written (EPCIS 2.0 REST, header {@code GS1-EPC-Format}). */
public enum EpcFormat {
    NO_PREFERENCE("No_Preference"),
    ALWAYS_GS1_DIGITAL_LINK("Always_GS1_Digital_Link"),
    ALWAYS_EPC_URN("Always_EPC_URN"),
    NEVER_TRANSLATES("Never_Translates");

    private final String word;

    EpcFormat(String word) {
        this.word = word;
    }

    /** Null is the default of the standard. */
    public static EpcFormat parse(String text) {
        if (text == null || text.isBlank()) {
            return ALWAYS_GS1_DIGITAL_LINK;
        }
        return Arrays.stream(values())
                .filter(each -> each.word.equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> QueryException.parameter("GS1-EPC-Format is \"" + text + "\"; it is one of "
                        + Arrays.stream(values()).map(each -> each.word).collect(Collectors.joining(", "))));
    }

    /** How URIs of an event are to be spelled. */
    UnaryOperator<String> spell(Spelling spelling) {
        return switch (this) {
            case ALWAYS_GS1_DIGITAL_LINK -> Spelling::link;
            case ALWAYS_EPC_URN -> spelling::urn;
            case NO_PREFERENCE, NEVER_TRANSLATES -> UnaryOperator.identity();
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
