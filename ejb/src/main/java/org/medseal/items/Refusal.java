package org.medseal.items;

import java.util.function.LongFunction;

/**
 * A rule that stands against one item's part in a change.
 *
 * @param number the item
 * @param state its state, its containers' included
 * @param other the other item concerned, or {@link Item#NONE}
 */
public record Refusal(long number, Rule rule, Severity severity, Move move, ItemState state, long other) {
    /** What follows from it. */
    public enum Severity {
        /** The change did not happen. */
        REFUSED,
        /** Someone else's item: taken as reported, though it contradicts what was known. */
        DISCREPANCY
    }

    public String code() {
        return rule.code();
    }

    /** @param name gives the text of an item number, such as {@code (01)09506000134352(21)A1} */
    public String sentence(LongFunction<String> name) {
        return rule.sentence(name.apply(number), state, other == Item.NONE ? "anything" : name.apply(other), move);
    }
}
