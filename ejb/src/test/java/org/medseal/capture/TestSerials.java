package org.medseal.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;
import org.medseal.serials.AllocationRow;
import org.medseal.serials.NumberRun;
import org.medseal.serials.SerialNumbers;
import org.medseal.serials.Series;

/** Pools whose n-th serial is plain {@code S<n>}: packs, cases and SSCCs of one manufacturer, a million issued of each. */
public final class TestSerials extends SerialNumbers {
    private static final long ISSUED = 1_000_000;
    private static final AtomicInteger POOLS = new AtomicInteger(1_000 + (int) (System.nanoTime() % 1_000_000));

    public final Gtin pack;
    public final Gtin carton;
    private final String prefix;
    private final int packs = POOLS.getAndAdd(3);
    private final int cartons = packs + 1;
    private final int ssccs = packs + 2;
    public LotNumber issuedFor;

    public TestSerials() {
        prefix = String.format("95%05d", packs % 100_000);
        pack = gtin("0" + prefix + "12345");
        carton = gtin("5" + prefix + "12345");
    }

    @Override
    public OptionalLong presumed(Sgtin sgtin) {
        return OptionalLong.empty();
    }

    private static Gtin gtin(String first13) {
        for (int check = 0; check < 10; check++) {
            try {
                return new Gtin(first13 + check);
            } catch (IllegalArgumentException e) {
                // Not this check digit.
            }
        }
        throw new IllegalStateException();
    }

    /** The URN of the n-th pack. */
    public String pack(long n) {
        return "urn:epc:id:sgtin:" + prefix + ".012345.S" + n;
    }

    public String carton(long n) {
        return "urn:epc:id:sgtin:" + prefix + ".512345.S" + n;
    }

    public String pallet(long n) {
        return "urn:epc:id:sscc:" + prefix + "." + String.format("0%09d", n);
    }

    @Override
    public boolean isOurs(Gtin gtin) {
        return gtin.equals(pack) || gtin.equals(carton);
    }

    @Override
    public boolean isOurs(Sscc sscc) {
        return sscc.digits().startsWith(prefix, 1);
    }

    @Override
    public long[] numbers(Gtin gtin, List<SerialNumber> serials) {
        if (!isOurs(gtin)) {
            return serials.stream().mapToLong(serial -> NO_POOL).toArray();
        }
        int pool = gtin.equals(pack) ? packs : cartons;
        return serials.stream()
                .mapToLong(serial -> serial.value().matches("S\\d{1,7}")
                        ? number(pool, Long.parseLong(serial.value().substring(1)))
                        : NEVER_ISSUED)
                .toArray();
    }

    private static long number(int pool, long count) {
        return count < ISSUED ? NumberRun.itemNumber(pool, count) : NEVER_ISSUED;
    }

    @Override
    public long[] numbers(List<Sscc> all) {
        return all.stream()
                .mapToLong(sscc -> isOurs(sscc)
                        ? number(ssccs, Long.parseLong(sscc.digits().substring(8, 17)))
                        : NO_POOL)
                .toArray();
    }

    @Override
    public List<Epc> epcs(long[] numbers) {
        List<Epc> epcs = new ArrayList<>();
        Arrays.stream(numbers).forEach(number -> epcs.add(epcOf(number)));
        return epcs;
    }

    private Epc epcOf(long number) {
        long count = NumberRun.countOf(number);
        if (NumberRun.poolOf(number) == ssccs) {
            return Epc.parse(pallet(count));
        }
        return new Sgtin(NumberRun.poolOf(number) == packs ? pack : carton, new SerialNumber("S" + count));
    }

    @Override
    public Optional<AllocationRow> allocationOf(long number) {
        int pool = NumberRun.poolOf(number);
        Series series = Series.of(pool == packs ? pack : carton);
        return Optional.of(new AllocationRow(
                "request", series, new NumberRun(pool, 0, ISSUED), (int) ISSUED, issuedFor, null, "line1", null));
    }
}
