package org.medseal.trace;

import java.io.Serializable;
import java.util.List;

/**
 * Some of what is directly inside of a container, in the order of the items' numbers.
 *
 * @param from how many come before
 * @param total how many are directly inside altogether
 */
public record InsidePage(List<Inside> items, int from, int total) implements Serializable {
    public InsidePage {
        items = List.copyOf(items);
    }

    /**
     * @param holds how many items are directly inside of this one
     */
    public record Inside(String epc, int holds) implements Serializable {}

    /** Whether others follow. */
    public boolean more() {
        return from + items.size() < total;
    }
}
