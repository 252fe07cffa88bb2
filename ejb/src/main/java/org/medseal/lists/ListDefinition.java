package org.medseal.lists;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a list is made of. All SQL in it is ours; what callers give becomes parameters only.
 *
 * @param name in addresses and in the bundle
 * @param from tables or views, joined, perhaps with a {@code where}
 * @param tie SQL of a column that makes the order of equal rows definite
 * @param sort the column it is sorted by at first: indexed where the table grows, and never null
 * @param descending whether it is sorted so at first
 * @param roles who may see it
 */
public record ListDefinition(
        String name,
        String from,
        String tie,
        List<ListColumn> columns,
        List<ListFilter> filters,
        String sort,
        boolean descending,
        Set<String> roles)
        implements Serializable {
    /** Everybody who works at the console. */
    public static final Set<String> CONSOLE =
            Set.of("admin", "compliance-officer", "quality-approver", "auditor", "operator");

    public ListDefinition {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        roles = Set.copyOf(roles);
    }

    /** For everybody at the console; {@link #sortedBy} and the rest refine it. */
    public static ListDefinition of(String name, String from, String tie, ListColumn... columns) {
        List<ListColumn> all = List.of(columns);
        return new ListDefinition(name, from, tie, all, List.of(), all.get(0).key(), false, CONSOLE);
    }

    public ListDefinition sortedBy(String column) {
        return new ListDefinition(name, from, tie, columns, filters, column, false, roles);
    }

    public ListDefinition lastFirstBy(String column) {
        return new ListDefinition(name, from, tie, columns, filters, column, true, roles);
    }

    public ListDefinition filteredBy(ListFilter... some) {
        return new ListDefinition(name, from, tie, columns, List.of(some), sort, descending, roles);
    }

    public ListDefinition seenBy(String... some) {
        return new ListDefinition(name, from, tie, columns, filters, sort, descending, Set.of(some));
    }

    public Stream<ListColumn> shown() {
        return columns.stream().filter(ListColumn::shown);
    }

    public Optional<ListColumn> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
