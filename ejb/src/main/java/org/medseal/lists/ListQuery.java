package org.medseal.lists;

import java.io.Serializable;
import java.util.Map;

/**
 * What is wanted of a list.
 *
 * @param sort a column's key; null or one that cannot be sorted by: as the list is sorted at first
 * @param page from 1
 * @param filters texts by the filters' keys; a blank one does not filter
 */
public record ListQuery(String sort, boolean descending, int page, int size, Map<String, String> filters)
        implements Serializable {
    private static final int MOST = 1000;

    public ListQuery {
        page = Math.max(1, page);
        size = Math.max(1, Math.min(size, MOST));
        filters = Map.copyOf(filters);
    }

    long first() {
        return (page - 1L) * size;
    }
}
