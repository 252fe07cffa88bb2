package org.medseal.lists;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;

/** One row: values by the columns' keys; Instant, LocalDate, Long, BigDecimal or String, or null. */
public record ListRow(Map<String, Serializable> values) implements Serializable {
    public ListRow {
        values = Collections.unmodifiableMap(values);
    }

    public Serializable value(String key) {
        return values.get(key);
    }
}
