package org.medseal.serials;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fired inside the transaction of a return, before it is done. Whoever knows what became of items names the numbers
 * among these that have been used: they are not unused, and cannot be returned.
 */
public final class SerialsReturning {
    private final List<NumberRun> runs;
    private final Set<Long> used = new HashSet<>();

    SerialsReturning(List<NumberRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** In ascending order, of one pool. */
    public List<NumberRun> runs() {
        return runs;
    }

    /** @param itemNumber one of the runs' that has been used */
    public void used(long itemNumber) {
        used.add(NumberRun.countOf(itemNumber));
    }

    boolean isUsed(long count) {
        return used.contains(count);
    }

    Set<Long> usedCounts() {
        return used;
    }
}
