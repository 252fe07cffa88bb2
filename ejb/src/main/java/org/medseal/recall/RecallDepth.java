package org.medseal.recall;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** How far down the trade a recall goes (21 CFR 7.42(b)(1)). The flag of the packs knows no depth; notices do. */
public enum RecallDepth {
    WHOLESALE,
    PHARMACY,
    PATIENT;

    private static final Set<String> DISPENSERS =
            Set.of("pharmacy", "hospital", "hospital-pharmacy", "dispenser", "retailer", "clinic");

    /** Whether a holder of this role in the trade (null: not known) is asked to give its packs back. */
    boolean reaches(String role) {
        return this != WHOLESALE || role == null || !DISPENSERS.contains(role);
    }

    public static RecallDepth parse(String text) {
        return Arrays.stream(values())
                .filter(depth -> depth.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Kind.MALFORMED,
                        "recall-depth",
                        "A recall goes down to wholesale, pharmacy or patient, not \"" + text + "\""));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
