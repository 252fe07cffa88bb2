package org.medseal.capture;

import java.util.Arrays;
import java.util.Locale;
import org.medseal.RefusedException;

/** What becomes of the rest of a document when one of its events is refused (EPCIS 2.0, GS1-Capture-Error-Behaviour). */
public enum ErrorBehaviour {
    /** All of the document or none of it. */
    ROLLBACK,
    /** The refused events are left out, the others are kept. */
    PROCEED;

    /** Reads {@code rollback} or {@code proceed}; nothing means {@code rollback}. */
    public static ErrorBehaviour parse(String text) {
        if (text == null || text.isBlank()) {
            return ROLLBACK;
        }
        return Arrays.stream(values())
                .filter(value -> value.toString().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Kind.MALFORMED,
                        "capture-error-behaviour",
                        "The capture error behaviour is 'rollback' or 'proceed', not '" + text + "'"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
