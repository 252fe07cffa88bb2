package org.medseal.items;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The condition an event leaves its items in (CBV 2.0, dispositions). The order is stored: add at the end only.
 */
public enum Disposition {
    /** No event named one. */
    NONE,
    /** Not a word of the standard: the event that was last has it. */
    OTHER,
    ACTIVE,
    AVAILABLE,
    COMPLETENESS_INFERRED,
    COMPLETENESS_VERIFIED,
    CONFORMANT,
    CONTAINER_CLOSED,
    CONTAINER_OPEN,
    DAMAGED,
    DESTROYED,
    DISPENSED,
    DISPOSED,
    ENCODED,
    EXPIRED,
    IN_PROGRESS,
    IN_TRANSIT,
    INACTIVE,
    MISMATCH_CLASS,
    MISMATCH_INSTANCE,
    MISMATCH_QUANTITY,
    NEEDS_REPLACEMENT,
    NO_PEDIGREE_MATCH,
    NON_CONFORMANT,
    NON_SELLABLE_OTHER,
    PARTIALLY_DISPENSED,
    RECALLED,
    RESERVED,
    RETAIL_SOLD,
    RETURNED,
    SELLABLE_ACCESSIBLE,
    SELLABLE_NOT_ACCESSIBLE,
    STOLEN,
    UNAVAILABLE,
    UNKNOWN;

    private static final Disposition[] ALL = values();
    private static final Map<String, Disposition> BY_WORD =
            Arrays.stream(ALL).skip(2).collect(Collectors.toMap(Disposition::word, Function.identity()));

    static Disposition of(int ordinal) {
        return ALL[ordinal];
    }

    /** Reads the bare word, {@code in_transit}; null is {@link #NONE}, any other text is {@link #OTHER}. */
    public static Disposition parse(String word) {
        return word == null || word.isEmpty() ? NONE : BY_WORD.getOrDefault(word, OTHER);
    }

    /** The bare word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
