package org.medseal.recall;

import java.util.Arrays;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** How much harm the packs can do (21 CFR 7.3(m)): I may kill, II may harm for a while, III is not likely to harm. */
public enum RecallClass {
    I,
    II,
    III;

    public static RecallClass parse(String text) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Kind.MALFORMED, "recall-class", "A recall is of class I, II or III, not \"" + text + "\""));
    }
}
