package org.medseal.web.faces;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medseal.items.ItemState;
import org.medseal.trace.LotCounts;

/**
 * The packs of a lot that are in one state, and their part of a bar that is 1000 wide.
 *
 * @param mood colour of the state
 */
public record LotState(ItemState state, long count, String mood, double from, double width) implements Serializable {
    private static final double BAR = 1000;

    static List<LotState> of(LotCounts counts) {
        double all =
                counts.byState().values().stream().mapToLong(Long::longValue).sum();
        List<LotState> states = new ArrayList<>();
        double from = 0;
        for (Map.Entry<ItemState, Long> entry : counts.byState().entrySet()) {
            double width = entry.getValue() / all * BAR;
            states.add(new LotState(entry.getKey(), entry.getValue(), Words.stateMood(entry.getKey()), from, width));
            from += width;
        }
        return states;
    }
}
