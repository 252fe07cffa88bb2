package org.medseal.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;
import org.medseal.serials.AllocationRow;
import org.medseal.serials.NumberRun;
import org.medseal.serials.SerialNumbers;

/**
 * The number of every item, whoever made its code. The one place that knows that some numbers are serials of our pools
 * and others stand in a dictionary.
 */
@ApplicationScoped
public class ItemNumbers {
    /** The GTIN or prefix is ours, and this serial was given to nobody. */
    public static final long NEVER_ISSUED = SerialNumbers.NEVER_ISSUED;
    /** Was issued and given back unused: may never be used. */
    public static final long RETURNED = SerialNumbers.RETURNED;
    /** Someone else's, and nobody has told of it yet. */
    public static final long UNKNOWN = -5;

    private SerialNumbers serials;
    private ForeignItems foreign;

    ItemNumbers() {}

    @Inject
    public ItemNumbers(SerialNumbers serials, ForeignItems foreign) {
        this.serials = serials;
        this.foreign = foreign;
    }

    /**
     * Whether the rules are strict for it: it is a number of one of our pools, or a serial that others made for a GTIN
     * of ours. Items of others are taken as reported.
     */
    public static boolean isRuledStrictly(long number) {
        return number >= ForeignItems.FIRST_OF_OURS;
    }

    /** Those among the items for which the rules are strict. */
    public static ItemRuns ours(ItemRuns items) {
        return items.minus(ItemRuns.range(0, ForeignItems.FIRST_OF_OURS));
    }

    /**
     * The number of each, in order, or {@link #NEVER_ISSUED}, {@link #RETURNED}, {@link #UNKNOWN}.
     *
     * @param registerForeign whether items of others get a number now, if they have none. They keep it even if the
     *     caller's transaction rolls back, so that captures never wait for one another over them
     */
    public long[] numbers(List<? extends Epc> epcs, boolean registerForeign) {
        long[] numbers = new long[epcs.size()];
        Map<Gtin, List<Integer>> byGtin = new LinkedHashMap<>();
        List<Integer> ssccs = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            Epc epc = epcs.get(i);
            if (epc instanceof Sgtin sgtin) {
                byGtin.computeIfAbsent(sgtin.gtin(), gtin -> new ArrayList<>()).add(i);
            } else if (epc instanceof Sscc) {
                ssccs.add(i);
            } else {
                numbers[i] = SerialNumbers.NO_POOL;
            }
        }
        byGtin.forEach((gtin, places) -> put(
                numbers,
                places,
                serials.numbers(
                        gtin,
                        places.stream().map(i -> ((Sgtin) epcs.get(i)).serial()).toList())));
        if (!ssccs.isEmpty()) {
            put(
                    numbers,
                    ssccs,
                    serials.numbers(ssccs.stream().map(i -> (Sscc) epcs.get(i)).toList()));
        }
        lookUpForeign(epcs, numbers, registerForeign);
        return numbers;
    }

    /** The number, or why it has none, as {@link #numbers}; items of others are not registered. */
    public long number(Epc epc) {
        return numbers(List.of(epc), false)[0];
    }

    public OptionalLong find(Epc epc) {
        long number = number(epc);
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Looks something up by the number of an item. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(long number) throws SQLException;
    }

    /**
     * What was found of an item.
     *
     * @param number its number, or why it has none
     * @param what null where it has none
     */
    public record Found<T>(long number, T what) {}

    /**
     * Finds the number of an item and reads what is known under it, with nothing but that one look into the database
     * where it can be. A number found in memory may have a mark against it that memory does not know of; but of such a
     * number nothing was ever reported, so marks are asked for only where nothing is known.
     *
     * @param isKnown whether what was read says that anything was reported of the item
     */
    public <T> Found<T> read(Epc epc, Reading<T> reading, Predicate<T> isKnown) throws SQLException {
        OptionalLong presumed = epc instanceof Sgtin sgtin ? serials.presumed(sgtin) : OptionalLong.empty();
        if (presumed.isPresent() && presumed.getAsLong() < 0) {
            return new Found<>(presumed.getAsLong(), null);
        }
        if (presumed.isPresent()) {
            T what = reading.read(presumed.getAsLong());
            if (isKnown.test(what)) {
                return new Found<>(presumed.getAsLong(), what);
            }
        }
        long number = number(epc);
        return new Found<>(number, number < 0 ? null : reading.read(number));
    }

    /** What has each number, in order. */
    public List<Epc> epcs(long[] numbers) {
        long[] issued = Arrays.stream(numbers)
                .filter(number -> NumberRun.poolOf(number) != 0)
                .toArray();
        long[] others = Arrays.stream(numbers)
                .filter(number -> NumberRun.poolOf(number) == 0)
                .toArray();
        List<Epc> ours = issued.length == 0 ? List.of() : serials.epcs(issued);
        if (others.length == 0) {
            return ours;
        }
        List<Epc> theirs = foreign.epcs(others);
        List<Epc> epcs = new ArrayList<>(numbers.length);
        int our = 0;
        int their = 0;
        for (long number : numbers) {
            epcs.add(NumberRun.poolOf(number) != 0 ? ours.get(our++) : theirs.get(their++));
        }
        return epcs;
    }

    public Epc epc(long number) {
        return epcs(new long[] {number}).get(0);
    }

    /**
     * Takes in serials that others made for a GTIN of ours, such as a contract manufacturer's list: they get numbers,
     * are ruled as strictly as ours, and our pools will never issue them.
     *
     * @return those that our pools issued already, and that are therefore not taken in
     */
    public List<SerialNumber> registerMadeElsewhere(Gtin gtin, List<SerialNumber> made) {
        List<SerialNumber> refused = serials.registerForeign(gtin, made);
        List<SerialNumber> taken = new ArrayList<>(made);
        taken.removeAll(refused);
        foreign.register(taken.stream().map(serial -> new Sgtin(gtin, serial)).toList(), serials.isOurs(gtin));
        return refused;
    }

    /** The items that were issued for another lot than this one; ask before commissioning. */
    public Refusals otherLots(ItemRuns items, LotNumber lot) {
        Refusals refusals = new Refusals();
        NumberRun[] run = {new NumberRun(0, 0, 0)};
        boolean[] other = {false};
        items.forEach(number -> {
            int pool = NumberRun.poolOf(number);
            if (pool == 0) {
                return;
            }
            if (run[0].pool() != pool || !run[0].contains(NumberRun.countOf(number))) {
                AllocationRow allocation = serials.allocationOf(number)
                        .orElseThrow(() -> new IllegalStateException("item " + number + " was never issued"));
                run[0] = allocation.run();
                other[0] = allocation
                        .lotNumber()
                        .filter(issuedFor -> !issuedFor.equals(lot))
                        .isPresent();
            }
            if (other[0]) {
                refusals.add(new Refusal(
                        number,
                        Rule.OTHER_LOT,
                        Refusal.Severity.REFUSED,
                        Move.COMMISSION,
                        ItemState.ISSUED,
                        Item.NONE));
            }
        });
        return refusals;
    }

    /**
     * Keeps the items' numbers from being given back unused until the transaction ends. Call it before looking at the
     * items: what was given back meanwhile is told, and must not be used.
     */
    public ItemRuns holdAgainstReturn(Connection connection, ItemRuns items) {
        Map<Integer, long[]> ranges = new TreeMap<>();
        ours(items).forEachRun((first, end) -> {
            int pool = NumberRun.poolOf(first);
            if (pool != 0) {
                long[] range = ranges.computeIfAbsent(pool, any -> new long[] {NumberRun.countOf(first), 0});
                range[1] = NumberRun.countOf(end - 1);
            }
        });
        ItemRuns[] returned = {ItemRuns.EMPTY};
        ranges.forEach((pool, range) -> serials.holdAgainstReturn(connection, pool, range[0], range[1])
                .forEach(run -> returned[0] = returned[0].union(ItemRuns.range(run.firstItem(), run.length()))));
        return returned[0].intersection(items);
    }

    /** Why there is no number, or the rule and its sentence: for what {@link #numbers} answered below 0. */
    public static Rule whyNone(long answer) {
        return answer == RETURNED ? Rule.RETURNED_UNUSED : Rule.NEVER_ISSUED;
    }

    /** The sentence for an item that has no number. */
    public static String sentence(Rule rule, Epc epc) {
        return rule.sentence(ItemNames.bracketed(epc), ItemState.ISSUED, "", Move.OBSERVE);
    }

    private void lookUpForeign(List<? extends Epc> epcs, long[] numbers, boolean register) {
        replace(epcs, numbers, SerialNumbers.FOREIGN, foreign::numbers);
        replace(epcs, numbers, SerialNumbers.NO_POOL, foreign::numbers);
        if (register) {
            replace(epcs, numbers, UNKNOWN, unknown -> foreign.register(unknown, false));
        }
    }

    /** Puts what is found for those of this answer in its place. */
    private static void replace(
            List<? extends Epc> epcs, long[] numbers, long answer, Function<List<Epc>, long[]> finding) {
        List<Integer> places = new ArrayList<>();
        List<Epc> asked = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == answer) {
                places.add(i);
                asked.add(epcs.get(i));
            }
        }
        if (!places.isEmpty()) {
            put(numbers, places, finding.apply(asked));
        }
    }

    private static void put(long[] numbers, List<Integer> places, long... found) {
        for (int i = 0; i < found.length; i++) {
            numbers[places.get(i)] = found[i];
        }
    }
}
