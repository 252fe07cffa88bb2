package org.medseal.reporting.us;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medseal.items.ItemRuns;

/** Goes through any number of items a page at a time, so that never more than a page of them is in memory by name. */
final class Pages {
    private Pages() {}

    /** Does something with a page of numbers. */
    interface Reader {
        void read(long[] numbers) throws IOException;
    }

    private record Run(long first, long end) {}

    /** @param size of a page */
    static void of(ItemRuns items, int size, Reader reader) throws IOException {
        List<Run> runs = new ArrayList<>();
        items.forEachRun((first, end) -> runs.add(new Run(first, end)));
        long[] page = new long[(int) Math.min(size, items.size())];
        int filled = 0;
        for (Run run : runs) {
            for (long number = run.first(); number < run.end(); number++) {
                page[filled++] = number;
                if (filled == page.length) {
                    reader.read(page);
                    page = new long[page.length];
                    filled = 0;
                }
            }
        }
        if (filled > 0) {
            reader.read(Arrays.copyOf(page, filled));
        }
    }
}
