package org.medseal.masterdata;

import java.util.ArrayList;
import java.util.List;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException.Kind;

/** Everything that is wrong with one input, gathered, so that the caller gets all of it in one answer. */
final class Faults {
    private final List<Fault> faults = new ArrayList<>();
    private boolean malformed;

    /** What cannot be read as what it should be. */
    void malformed(String pointer, String code, String detail) {
        malformed = true;
        faults.add(new Fault(pointer, code, detail));
    }

    /** What can be read and may not be so. */
    void rule(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    void refuseIfAny(String thing) {
        if (faults.isEmpty()) {
            return;
        }
        Fault first = faults.get(0);
        String sentence = faults.size() == 1
                ? first.detail()
                : faults.size() + " things are wrong with the " + thing + ": " + first.detail() + "; …";
        throw new InvalidInputException(malformed ? Kind.MALFORMED : Kind.AGAINST_RULE, first.code(), sentence, faults);
    }
}
