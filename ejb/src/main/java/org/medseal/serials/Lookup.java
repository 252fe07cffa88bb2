package org.medseal.serials;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sscc;

/**
 * The numbers of many serials at once: one look at the pools' counters, arithmetic, and a look at the marks of those
 * found. What it says is as fresh as the database, whichever node issued or took back.
 */
final class Lookup {
    /** Numbers farther apart are looked up as two ranges of marks. */
    private static final long GAP = 10_000;

    private final PoolKeys keys;

    Lookup(PoolKeys keys) {
        this.keys = keys;
    }

    long[] numbers(Connection connection, Gtin gtin, List<SerialNumber> serials) {
        List<PoolRow> pools = PoolStore.list(connection, gtin);
        long[] result = new long[serials.size()];
        Arrays.fill(result, pools.isEmpty() ? SerialNumbers.NO_POOL : SerialNumbers.NEVER_ISSUED);
        String[] texts = new String[result.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = serials.get(i).value();
        }
        for (PoolRow pool : pools) {
            number(pool, texts, result);
            applyMarks(connection, pool, result);
        }
        if (!pools.isEmpty() && pools.get(0).hasForeign()) {
            findForeign(connection, gtin, texts, result);
        }
        return result;
    }

    /** Numbers those that have none yet and that this pool has issued. */
    private void number(PoolRow pool, String[] texts, long[] result) {
        Permutation permutation = keys.permutation(pool);
        String[] batch = new String[Ff1.BATCH];
        int[] places = new int[Ff1.BATCH];
        long[] counts = new long[Ff1.BATCH];
        int size = 0;
        for (int i = 0; i < texts.length; i++) {
            if (result[i] == SerialNumbers.NEVER_ISSUED && permutation.fits(texts[i])) {
                batch[size] = texts[i];
                places[size++] = i;
            }
            if (size == Ff1.BATCH || i == texts.length - 1) {
                permutation.numbers(batch, size, counts);
                for (int b = 0; b < size; b++) {
                    if (counts[b] >= 0 && counts[b] < pool.next()) {
                        result[places[b]] = NumberRun.itemNumber(pool.id(), counts[b]);
                    }
                }
                size = 0;
            }
        }
    }

    long[] numbers(Connection connection, List<Sscc> ssccs) {
        List<PoolRow> pools = PoolStore.listSsccPools(connection);
        long[] result = new long[ssccs.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = number(pools, ssccs.get(i));
        }
        pools.forEach(pool -> applyMarks(connection, pool, result));
        return result;
    }

    /** Without regard to marks. */
    static long number(List<PoolRow> pools, Sscc sscc) {
        long number = SerialNumbers.NO_POOL;
        for (PoolRow pool : pools) {
            if (pool.series().companyPrefix().covers(sscc)) {
                NumberMaker.Ssccs maker = new NumberMaker.Ssccs(pool.series());
                long count = maker.covers(sscc) ? maker.number(sscc) : Long.MAX_VALUE;
                if (count < pool.next()) {
                    return NumberRun.itemNumber(pool.id(), count);
                }
                number = SerialNumbers.NEVER_ISSUED;
            }
        }
        return number;
    }

    private static void applyMarks(Connection connection, PoolRow pool, long[] result) {
        if (pool.marks() == 0) {
            return;
        }
        long[] sorted = Arrays.stream(result)
                .filter(number -> number >= 0 && NumberRun.poolOf(number) == pool.id())
                .map(NumberRun::countOf)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return;
        }
        int[] starts = IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] - sorted[i - 1] > GAP)
                .toArray();
        long[] lows = Arrays.stream(starts).mapToLong(i -> sorted[i]).toArray();
        long[] highs = IntStream.rangeClosed(1, starts.length)
                .mapToLong(i -> sorted[(i == starts.length ? sorted.length : starts[i]) - 1])
                .toArray();
        List<MarkedRun> marks = Ledger.list(connection, pool.id(), lows, highs);
        for (int i = 0; i < result.length && !marks.isEmpty(); i++) {
            if (result[i] >= 0 && NumberRun.poolOf(result[i]) == pool.id()) {
                result[i] = verdict(marks, result[i]);
            }
        }
    }

    private static long verdict(List<MarkedRun> marks, long item) {
        return MarkedRun.find(marks, NumberRun.countOf(item))
                .map(run -> verdict(run.mark()))
                .orElse(item);
    }

    /** What a serial is whose number has this mark; one of an earlier epoch gets its number there. */
    static long verdict(Mark mark) {
        return switch (mark) {
            case RETURNED -> SerialNumbers.RETURNED;
            case FOREIGN -> SerialNumbers.FOREIGN;
            case EARLIER -> SerialNumbers.NEVER_ISSUED;
        };
    }

    private static void findForeign(Connection connection, Gtin gtin, String[] texts, long[] result) {
        List<String> unknown = IntStream.range(0, texts.length)
                .filter(i -> result[i] == SerialNumbers.NEVER_ISSUED)
                .mapToObj(i -> texts[i])
                .collect(Collectors.toList());
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> foreign = ForeignStore.those(connection, gtin, unknown);
        for (int i = 0; i < texts.length; i++) {
            if (result[i] == SerialNumbers.NEVER_ISSUED && foreign.contains(texts[i])) {
                result[i] = SerialNumbers.FOREIGN;
            }
        }
    }
}
