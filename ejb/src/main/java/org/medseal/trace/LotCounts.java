package org.medseal.trace;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.medseal.items.ItemState;

/** How many items of a lot are in each state now, those of their containers included; states that no item has are left out. */
public record LotCounts(Map<ItemState, Long> byState) implements Serializable {
    public LotCounts {
        Map<ItemState, Long> ordered = new EnumMap<>(ItemState.class);
        byState.forEach((state, count) -> {
            if (count > 0) {
                ordered.put(state, count);
            }
        });
        byState = Collections.unmodifiableMap(ordered);
    }

    /** All that were reported made. */
    public long made() {
        return byState.entrySet().stream()
                .filter(entry -> entry.getKey() != ItemState.ISSUED && entry.getKey() != ItemState.ENCODED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
