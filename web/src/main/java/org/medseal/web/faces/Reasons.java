package org.medseal.web.faces;

import java.util.List;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException.Kind;

/** A reason is asked for where a person decides something: blanks are none. */
public final class Reasons {
    private Reasons() {}

    /** The reason, or a fault at the field {@code reason}. */
    public static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            String sentence = Texts.get("field.missing");
            throw new InvalidInputException(
                    Kind.AGAINST_RULE, "reason", sentence, List.of(new Fault("/reason", "reason", sentence)));
        }
        return reason.strip();
    }
}
