package org.medseal.lists;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total of the whole list under its filters, or {@link #COUNTED} where there are more: nobody waits for a count
 *     of millions
 */
public record ListPart(List<ListRow> rows, long total, boolean more) implements Serializable {
    /** As far as rows are counted and pages are turned; whoever looks for more narrows the list or exports it. */
    public static final int COUNTED = 100_000;
}
