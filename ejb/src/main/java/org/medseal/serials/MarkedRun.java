package org.medseal.serials;

import java.util.List;
import java.util.Optional;

/** Neighbouring numbers of a pool with the same mark. */
record MarkedRun(long first, long length, Mark mark) {
    long end() {
        return first + length;
    }

    /** The one of these, which are in order, that the number lies in, or nothing. */
    static Optional<MarkedRun> find(List<MarkedRun> runs, long number) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            MarkedRun run = runs.get(middle);
            if (number < run.first()) {
                high = middle - 1;
            } else if (number >= run.end()) {
                low = middle + 1;
            } else {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }
}
