package org.medseal.serials;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

/**
 * From a serial or an SSCC to its item number and back. Works inside the caller's transaction or without one.
 *
 * <p>An item number is at least 0; what is not one tells why.
 */
@ApplicationScoped
public class SerialNumbers {
    /** The GTIN or prefix is ours, and this serial was given to nobody. */
    public static final long NEVER_ISSUED = -1;
    /** The GTIN or prefix has no pool here: others number it. */
    public static final long NO_POOL = -2;
    /** Was issued and given back unused: may never be used. */
    public static final long RETURNED = -3;
    /** The GTIN is ours, but someone else made this serial and it was registered: the dictionary of foreign items has it. */
    public static final long FOREIGN = -4;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    PoolKeys keys;

    @Inject
    Clock clock;

    /** What never changes of a pool: its series, form and key. The counter in these rows is old. */
    private final ConcurrentMap<Integer, PoolRow> pools = new ConcurrentHashMap<>();

    private final ConcurrentMap<Gtin, Remembered> remembered = new ConcurrentHashMap<>();

    public boolean isOurs(Gtin gtin) {
        return !pools(gtin).isEmpty();
    }

    /** Whether SSCCs are issued under its prefix, with whatever extension digit. */
    public boolean isOurs(Sscc sscc) {
        return number(sscc) != NO_POOL;
    }

    /** The item number of each serial, in order, or why it has none. */
    public long[] numbers(Gtin gtin, List<SerialNumber> serials) {
        return with(connection -> new Lookup(keys).numbers(connection, gtin, serials));
    }

    /** The item number of each SSCC, in order, or why it has none. */
    public long[] numbers(List<Sscc> ssccs) {
        return with(connection -> new Lookup(keys).numbers(connection, ssccs));
    }

    /** The item number of one, or why it has none. */
    public long number(Sgtin sgtin) {
        return numbers(sgtin.gtin(), List.of(sgtin.serial()))[0];
    }

    /**
     * The item number of one from memory alone, as far as that goes. {@link #NEVER_ISSUED} is certain: nearly every
     * made-up serial deciphers beyond its pool's capacity, and no counter ever gets there. A number was given out or
     * passed over, for counters only grow and the one in memory is at most behind; whether a mark stands against it
     * (returned, made elsewhere, of an earlier epoch) only {@link #number(Sgtin)} knows. A new epoch of a pool, and the
     * first foreign serial of a GTIN, are seen within {@link Remembered#NANOS}, whichever node brought them.
     *
     * @return empty where the database has to be asked
     */
    public OptionalLong presumed(Sgtin sgtin) {
        List<PoolRow> known = pools(sgtin.gtin());
        if (known.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean certain = !known.get(0).hasForeign();
        for (PoolRow pool : known) {
            long count = keys.permutation(pool).number(sgtin.serial().value());
            if (count >= 0 && count < pool.next()) {
                return OptionalLong.of(NumberRun.itemNumber(pool.id(), count));
            }
            certain &= count < 0 || count >= pool.capacity();
        }
        return certain ? OptionalLong.of(NEVER_ISSUED) : OptionalLong.empty();
    }

    public long number(Sscc sscc) {
        return numbers(List.of(sscc))[0];
    }

    /** The SGTIN with this number; a number of another kind of pool is a mistake of the caller. */
    public Sgtin sgtin(long number) {
        return (Sgtin) epc(number);
    }

    public Sscc sscc(long number) {
        return (Sscc) epc(number);
    }

    /** What has this number. */
    public Epc epc(long number) {
        return epcs(new long[] {number}).get(0);
    }

    /** What has each number, in order; fastest where numbers of one pool stand together. */
    public List<Epc> epcs(long[] numbers) {
        List<Epc> epcs = new ArrayList<>(numbers.length);
        for (int from = 0, to; from < numbers.length; from = to) {
            int pool = NumberRun.poolOf(numbers[from]);
            to = from + 1;
            while (to < numbers.length && to - from < Ff1.BATCH && NumberRun.poolOf(numbers[to]) == pool) {
                to++;
            }
            addEpcs(pool(pool), Arrays.copyOfRange(numbers, from, to), epcs);
        }
        return epcs;
    }

    private void addEpcs(PoolRow pool, long[] items, List<Epc> epcs) {
        long[] counts = Arrays.stream(items).map(NumberRun::countOf).toArray();
        if (pool.series().isSscc()) {
            NumberMaker.Ssccs ssccs = new NumberMaker.Ssccs(pool.series());
            Arrays.stream(counts).forEach(count -> epcs.add(ssccs.sscc(count)));
            return;
        }
        for (String serial : keys.permutation(pool).serials(counts, 0, counts.length)) {
            epcs.add(new Sgtin(pool.series().gtin(), new SerialNumber(serial)));
        }
    }

    /** Whom and what lot the number was issued for. */
    public Optional<AllocationRow> allocationOf(long number) {
        return with(
                connection -> AllocationStore.findAt(connection, NumberRun.poolOf(number), NumberRun.countOf(number)));
    }

    /** The allocations that hold any of these item numbers, each once, by pool and in order. */
    public List<AllocationRow> allocationsOf(long[] numbers) {
        long[] sorted =
                Arrays.stream(numbers).filter(number -> number >= 0).sorted().toArray();
        return with(connection -> {
            List<AllocationRow> rows = new ArrayList<>();
            for (int from = 0, to; from < sorted.length; from = to) {
                int pool = NumberRun.poolOf(sorted[from]);
                to = from + 1;
                while (to < sorted.length && NumberRun.poolOf(sorted[to]) == pool) {
                    to++;
                }
                long first = NumberRun.countOf(sorted[from]);
                long last = NumberRun.countOf(sorted[to - 1]);
                AllocationStore.list(connection, pool, first, last).stream()
                        .filter(row -> holdsAny(row.run(), sorted))
                        .forEach(rows::add);
            }
            return rows;
        });
    }

    private static boolean holdsAny(NumberRun run, long[] sorted) {
        int at = Arrays.binarySearch(sorted, run.firstItem());
        int next = at >= 0 ? at : -at - 1;
        return next < sorted.length && sorted[next] < run.firstItem() + run.length();
    }

    /**
     * Keeps serials that others made from ever being issued. Does nothing for a GTIN without a pool.
     *
     * @return those that were issued by us already, and so are not foreign
     */
    public List<SerialNumber> registerForeign(Gtin gtin, List<SerialNumber> serials) {
        return with(connection -> {
            List<PoolRow> held = PoolStore.lock(connection, gtin);
            if (held.isEmpty() || serials.isEmpty()) {
                return List.of();
            }
            long[] numbers = new Lookup(keys).numbers(connection, gtin, serials);
            List<SerialNumber> issued = new ArrayList<>();
            List<String> foreign = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] >= 0 || numbers[i] == RETURNED) {
                    issued.add(serials.get(i));
                } else {
                    foreign.add(serials.get(i).value());
                }
            }
            Instant now = clock.instant();
            ForeignStore.insert(connection, gtin, foreign, now);
            held.stream().filter(PoolRow::isOpen).forEach(pool -> new Exclusions(keys)
                    .passOverForeign(connection, pool, foreign, now));
            remembered.remove(gtin);
            return issued;
        });
    }

    /**
     * Keeps the numbers of a pool from being given back until the caller's transaction ends; call it for pools in
     * ascending order.
     *
     * @return those between the two counts, both included, that were given back before
     */
    public List<NumberRun> holdAgainstReturn(Connection connection, int pool, long low, long high) {
        return PoolUse.hold(connection, pool, low, high);
    }

    private PoolRow pool(int id) {
        return pools.computeIfAbsent(id, wanted -> with(connection -> PoolStore.find(connection, wanted))
                .orElseThrow(() -> new IllegalArgumentException("there is no pool " + wanted)));
    }

    /** The GTIN's pools as they were at most a second ago; their counters are not to be relied on. */
    private List<PoolRow> pools(Gtin gtin) {
        Remembered known = remembered.get(gtin);
        if (known != null && System.nanoTime() - known.readAt() < Remembered.NANOS) {
            return known.pools();
        }
        long now = System.nanoTime();
        List<PoolRow> read = with(connection -> PoolStore.list(connection, gtin));
        if (read.isEmpty() || read.stream().anyMatch(PoolRow::uncommitted)) {
            remembered.remove(gtin);
        } else {
            remembered.put(gtin, new Remembered(read, now));
        }
        return read;
    }

    private record Remembered(List<PoolRow> pools, long readAt) {
        private static final long NANOS = 1_000_000_000L;
    }

    private <T> T with(Function<Connection, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
