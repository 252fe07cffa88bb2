package org.medseal.trace.events;

import java.util.List;
import java.util.Map;

/**
 * The order of an answer and how much of it is wanted (EPCIS 2.0, 8.2.7.1).
 *
 * @param by how events follow one another; as they were recorded where nothing is said
 * @param field the field whose value says it, where {@code by} is {@link By#FIELD}
 * @param limit no more than so many, or null
 * @param most refuse to answer where there are more, or null
 */
record Ordering(By by, FieldName field, boolean descending, Integer limit, Integer most) {
    enum By {
        NUMBER(null),
        EVENT_TIME("event_time"),
        RECORD_TIME("record_time"),
        /** A field of the sender's own: no column, so what is found is sorted here. */
        FIELD(null);

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static final Map<String, By> FIELDS = Map.of("eventTime", By.EVENT_TIME, "recordTime", By.RECORD_TIME);
    static final List<String> PARAMETERS = List.of("orderBy", "orderDirection", "eventCountLimit", "maxEventCount");

    static Ordering of(Map<String, List<String>> parameters, Map<String, String> namespaces) {
        String by = text(parameters, "orderBy");
        String direction = text(parameters, "orderDirection");
        Integer limit = count(parameters, "eventCountLimit");
        Integer most = count(parameters, "maxEventCount");
        FieldName field = by == null || FIELDS.containsKey(by) ? null : field(by, namespaces);
        if (direction != null) {
            new Values("orderDirection", List.of(direction)).among(List.of("ASC", "DESC"));
        }
        if (limit != null && by == null) {
            throw QueryException.parameter("eventCountLimit needs orderBy");
        }
        if (limit != null && most != null) {
            throw QueryException.parameter("eventCountLimit and maxEventCount exclude one another");
        }
        boolean descending = by == null ? "DESC".equals(direction) : !"ASC".equals(direction);
        return new Ordering(by == null ? By.NUMBER : FIELDS.getOrDefault(by, By.FIELD), field, descending, limit, most);
    }

    private static FieldName field(String by, Map<String, String> namespaces) {
        return FieldName.parse(by, namespaces)
                .orElseThrow(
                        () -> QueryException.parameter(
                                "orderBy is \"" + by
                                        + "\"; answers are ordered by eventTime, recordTime or a field of the sender's own, as in ex:batch"));
    }

    /** In which the candidates are read, where what is found is sorted afterwards. */
    Ordering ofCandidates() {
        return new Ordering(By.NUMBER, null, false, null, null);
    }

    private static String text(Map<String, List<String>> parameters, String name) {
        return parameters.containsKey(name) ? new Values(name, parameters.get(name)).one() : null;
    }

    private static Integer count(Map<String, List<String>> parameters, String name) {
        return parameters.containsKey(name) ? Integer.valueOf(new Values(name, parameters.get(name)).count()) : null;
    }

    /** What comes after a place in the answer, with a {@code ?} for each value of it. */
    String after() {
        String than = descending ? " < " : " > ";
        return by == By.NUMBER ? "e.number" + than + "?" : "(e." + by.column() + ", e.number)" + than + "(?, ?)";
    }

    /** @param sorted whether to sort what is found, and not to walk through all events in order until enough is found */
    String clause(boolean sorted) {
        String direction = descending ? " desc" : "";
        String number = (sorted ? "e.number + 0" : "e.number") + direction;
        if (by == By.NUMBER) {
            return number;
        }
        return "e." + by.column() + (sorted ? " + interval '0'" : "") + direction + ", " + number;
    }
}
