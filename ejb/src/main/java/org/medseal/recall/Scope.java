package org.medseal.recall;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.medseal.gs1.Gln;
import org.medseal.items.ItemState;

/** How many packs a recall is about, and where they are; each list says it of all of them, the most first. */
public record Scope(long units, List<ByState> byState, List<ByHolder> byHolder, List<ByCountry> byCountry)
        implements Serializable {
    public Scope {
        byState = List.copyOf(byState);
        byHolder = List.copyOf(byHolder);
        byCountry = List.copyOf(byCountry);
    }

    /** @param state {@code active}, {@code in_transit}, {@code dispensed} … */
    public record ByState(String state, long units) implements Serializable {}

    /** @param gln null for those of which nobody knows who has them; so the rest */
    public record ByHolder(Gln gln, String name, String role, String country, boolean ours, long units)
            implements Serializable {}

    /** @param country two letters, null where it is not known */
    public record ByCountry(String country, long units) implements Serializable {}

    static Scope of(Map<Part, Long> parts) {
        Map<ItemState, Long> states = sum(parts, Part::state);
        Map<Holder, Long> holders = sum(parts, Part::holder);
        Map<String, Long> countries = sum(parts, part -> part.holder().country());
        return new Scope(
                parts.values().stream().mapToLong(Long::longValue).sum(),
                sorted(states)
                        .map(e -> new ByState(word(e.getKey()), e.getValue()))
                        .toList(),
                sorted(holders).map(e -> byHolder(e.getKey(), e.getValue())).toList(),
                sorted(countries)
                        .map(e -> new ByCountry(e.getKey(), e.getValue()))
                        .toList());
    }

    private static ByHolder byHolder(Holder holder, long units) {
        return new ByHolder(holder.gln(), holder.name(), holder.role(), holder.country(), holder.ours(), units);
    }

    private static String word(ItemState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static <K> Map<K, Long> sum(Map<Part, Long> parts, Function<Part, K> by) {
        Map<K, Long> sums = new HashMap<>();
        parts.forEach((part, units) -> sums.merge(by.apply(part), units, Long::sum));
        return sums;
    }

    private static <K> java.util.stream.Stream<Map.Entry<K, Long>> sorted(Map<K, Long> sums) {
        return sums.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> String.valueOf(entry.getKey())));
    }
}
