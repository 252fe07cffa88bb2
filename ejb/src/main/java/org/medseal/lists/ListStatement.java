package org.medseal.lists;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException.Kind;

/** The SQL of one question to a list, and its parameters. */
final class ListStatement {
    private final ListDefinition list;
    private final ListQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    ListStatement(ListDefinition list, ListQuery query) {
        this.list = list;
        this.query = query;
        for (ListFilter filter : list.filters()) {
            String text = query.filters().get(filter.key());
            if (text != null && !text.isBlank()) {
                narrow(filter, text.strip());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    Kind.MALFORMED, faults.get(0).code(), faults.get(0).detail(), faults);
        }
    }

    private void narrow(ListFilter filter, String text) {
        conditions.add(filter.condition());
        switch (filter.kind()) {
            case CONTAINS -> values.add("%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
            case EQUALS, CHOICE -> values.add(text);
            case NUMBER -> values.add(number(filter, text));
            case FROM -> values.add(day(filter, text).atStartOfDay().atOffset(ZoneOffset.UTC));
            case UNTIL ->
                values.add(day(filter, text).plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
    }

    private LocalDate day(ListFilter filter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(
                    new Fault("/" + filter.key(), "date", "\"" + text + "\" is no day; a day looks like 2028-10-31"));
            return LocalDate.EPOCH;
        }
    }

    private long number(ListFilter filter, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            faults.add(new Fault("/" + filter.key(), "number", "\"" + text + "\" is no whole number"));
            return 0;
        }
    }

    private String from() {
        if (conditions.isEmpty()) {
            return " from " + list.from();
        }
        String joined = String.join(" and ", conditions);
        return " from " + list.from() + (list.from().contains(" where ") ? " and " : " where ") + joined;
    }

    /** All of it, in order; {@code limit} and {@code offset} may follow. */
    String rows() {
        List<String> shown = list.columns().stream()
                .map(ListColumn::sql)
                .map(sql -> "(" + sql + ")")
                .toList();
        return "select " + String.join(", ", shown) + from() + " order by " + order();
    }

    String count() {
        return "select count(*) from (select 1" + from() + " limit " + (ListPart.COUNTED + 1) + ") counted";
    }

    /** Rows without a value come last. The first order's column has values everywhere, so that its index serves. */
    private String order() {
        ListColumn first = list.column(list.sort()).orElseThrow();
        ListColumn by = query.sort() == null
                ? first
                : list.column(query.sort()).filter(ListColumn::sortable).orElse(first);
        boolean down = by == first && query.sort() == null ? list.descending() : query.descending();
        String direction = down ? by == first ? " desc" : " desc nulls last" : "";
        return by.sql() + direction + ", " + list.tie() + (down ? " desc" : "");
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
