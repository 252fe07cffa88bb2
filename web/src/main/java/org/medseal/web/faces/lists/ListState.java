package org.medseal.web.faces.lists;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListFilter;
import org.medseal.lists.ListQuery;

/** What of a list is asked for, as it stands in the address: {@code ?q=..&sort=..&dir=desc&page=2}. */
record ListState(String sort, boolean descending, int page, Map<String, String> filters) implements Serializable {
    static final int SIZE = 25;
    private static final int MOST_PAGES = 4000;
    private static final int LONGEST = 200;

    /** @param parameter gives what the address says, or null */
    static ListState read(ListDefinition list, Function<String, String> parameter) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (ListFilter filter : list.filters()) {
            String text = parameter.apply(filter.key());
            if (text != null && !text.isBlank()) {
                filters.put(filter.key(), cleaned(text));
            }
        }
        String sort = parameter.apply("sort");
        boolean known = sort != null && list.column(sort).isPresent();
        return new ListState(
                known ? sort : null,
                known ? "desc".equals(parameter.apply("dir")) : list.descending(),
                page(parameter.apply("page")),
                filters);
    }

    private static String cleaned(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    private static int page(String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
    }

    ListQuery query(int size) {
        return new ListQuery(sort, descending, page, size, new HashMap<>(filters));
    }

    /** The same list and filters, sorted otherwise, from the first page. */
    ListState sorted(String column, boolean down) {
        return new ListState(column, down, 1, filters);
    }

    ListState turned(int to) {
        return new ListState(sort, descending, to, filters);
    }

    /** {@code ?…}; empty where nothing differs from the list as it opens. */
    String address() {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        if (sort != null) {
            parameters.put("sort", sort);
            if (descending) {
                parameters.put("dir", "desc");
            }
        }
        if (page > 1) {
            parameters.put("page", Integer.toString(page));
        }
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
