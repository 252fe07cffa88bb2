package org.medseal.jms;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.medseal.RefusedException;

/** Refuses a message in which several things may be wrong, and names them all. */
@ApplicationException(rollback = true)
public class UnacceptableException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final List<Fault> faults;

    UnacceptableException(Kind kind, String code, String sentence, List<Fault> faults) {
        super(kind, code, sentence);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
