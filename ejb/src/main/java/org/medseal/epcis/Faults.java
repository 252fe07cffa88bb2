package org.medseal.epcis;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What becomes of faults inside of an event or a header. Mostly the first one ends the reading of it. For whoever wants every
 * one, each is told and reading goes on behind it; what could not be read is then not said to be missing as well.
 */
final class Faults {
    private final Consumer<EpcisException> all;
    private Set<String> unreadable = new HashSet<>();
    private final Set<EpcisException> told = new HashSet<>();
    private int count;

    private Faults(Consumer<EpcisException> all) {
        this.all = all;
    }

    static Faults of(EpcisSink sink) {
        return new Faults(sink.wantsEveryFault() ? sink::fault : null);
    }

    boolean areAllWanted() {
        return all != null;
    }

    /** How many were told so far. */
    int count() {
        return count;
    }

    /** Tells it; one that follows from another that was told already is not told. */
    void tell(EpcisException fault) {
        count++;
        if (!told.remove(fault)) {
            all.accept(fault);
        }
    }

    /** Tells it, or, where only the first is wanted, throws it. */
    void tellOrThrow(EpcisException fault) {
        if (all == null) {
            throw fault;
        }
        tell(fault);
    }

    /** The value of that name could not be read. */
    void unreadable(String name) {
        unreadable.add(name);
    }

    boolean isUnreadable(String name) {
        return unreadable.contains(name);
    }

    /** Something with names of its own begins; gives the names outside of it, to be set again where it ends. */
    Set<String> enter() {
        Set<String> outside = unreadable;
        unreadable = new HashSet<>();
        return outside;
    }

    void leave(Set<String> outside) {
        unreadable = outside;
    }

    /** Ends the reading of something of which enough was told. */
    EpcisException told(EpcisException fault) {
        told.add(fault);
        return fault;
    }

    boolean isTold(EpcisException fault) {
        return told.contains(fault);
    }
}
