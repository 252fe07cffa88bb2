package org.medseal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Refuses an input in which several things are wrong, and names every one of them. */
public class InvalidInputException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong: where (a JSON Pointer into the input), the rule's stable name, a sentence for people.
     */
    public record Fault(String pointer, String code, String detail) implements Serializable {}

    private final ArrayList<Fault> faults;

    public InvalidInputException(Kind kind, String code, String sentence, List<Fault> faults) {
        super(kind, code, sentence);
        this.faults = new ArrayList<>(faults);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
