package org.medseal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;
import org.medseal.serials.SerialNumbers;

/** Numbers of items that no pool here numbers, and of those that one does. */
class ItemNumbersTest {
    private static final Gtin OURS = Gtin.parse("09506000134352");
    private static final Gtin OTHERS = Gtin.parse("04012345678901");

    private final ItemNumbers numbers = new ItemNumbers(new OnePool(), new ForeignItems(TestDatabase.dataSource()));

    @Test
    void numbersItemsOfOthersOnceAndForAll() {
        List<Epc> epcs = List.of(
                new Sgtin(OTHERS, new SerialNumber("A/1")),
                Sscc.withCheckDigit("04012345000000001"),
                new OtherEpc("https://id.gs1.org/8004/4012345ABC"),
                new Sgtin(OTHERS, new SerialNumber("A/1")));
        assertThat(numbers.numbers(epcs, false)).containsOnly(ItemNumbers.UNKNOWN);
        long[] given = numbers.numbers(epcs, true);
        assertThat(given[0]).isEqualTo(given[3]).isNotNegative();
        assertThat(given).doesNotContain(ItemNumbers.UNKNOWN);
        assertThat(numbers.numbers(epcs, false)).isEqualTo(given);
        assertThat(numbers.epcs(given)).isEqualTo(epcs);
        assertThat(LongStream.of(given).anyMatch(ItemNumbers::isRuledStrictly)).isFalse();
    }

    @Test
    void takesTheNumbersOfPoolsWhereThereIsOne() {
        long[] found = numbers.numbers(List.of(pack("7"), pack("99999"), pack("R")), true);
        assertThat(found).containsExactly(Events.number(1, 7), ItemNumbers.NEVER_ISSUED, ItemNumbers.RETURNED);
        assertThat(ItemNumbers.isRuledStrictly(found[0])).isTrue();
        assertThat(ItemNumbers.sentence(ItemNumbers.whyNone(found[1]), pack("99999")))
                .isEqualTo("(01)09506000134352(21)99999 was never issued");
        assertThat(numbers.epcs(new long[] {found[0]})).containsExactly(pack("7"));
    }

    @Test
    void asksForMarksOnlyWhereNothingIsKnownUnderThePresumedNumber() throws Exception {
        assertThat(numbers.read(pack("R"), number -> "made", what -> true).what())
                .isEqualTo("made");
        assertThat(numbers.read(pack("R"), number -> "nothing", what -> false))
                .isEqualTo(new ItemNumbers.Found<String>(ItemNumbers.RETURNED, null));
    }

    @Test
    void rulesSerialsMadeElsewhereForOurGtinAsStrictlyAsOurs() {
        List<SerialNumber> made = List.of(new SerialNumber("F-1"), new SerialNumber("7"));
        assertThat(numbers.registerMadeElsewhere(OURS, made)).containsExactly(new SerialNumber("7"));
        long number = numbers.number(pack("F-1"));
        assertThat(ItemNumbers.isRuledStrictly(number)).isTrue();
        assertThat(numbers.epc(number)).isEqualTo(pack("F-1"));
    }

    @Test
    void namesTheItemInARefusal() {
        ItemWorkspace items = ItemWorkspace.inMemory();
        ItemRuns pack = ItemRuns.of(numbers.number(pack("8")));
        Events events = new Events();
        items.apply(events.next(Move.COMMISSION, pack));
        assertThat(items.apply(events.next(Move.COMMISSION, pack)).sentences(numbers))
                .containsExactly("(01)09506000134352(21)8 is active and cannot be commissioned again");
    }

    @Test
    void registersTheSameItemsFromManySidesAtOnce() throws Exception {
        List<Epc> epcs = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            epcs.add(new Sgtin(OTHERS, new SerialNumber("M" + i)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Long>> sums = threads.invokeAll(IntStream.range(0, 12)
                    .<Callable<Long>>mapToObj(i -> () -> {
                        List<Epc> mixed = new ArrayList<>(epcs);
                        Collections.shuffle(mixed);
                        return LongStream.of(numbers.numbers(mixed, true)).sum();
                    })
                    .toList());
            HashSet<Long> different = new HashSet<>();
            for (Future<Long> sum : sums) {
                different.add(sum.get());
            }
            assertThat(different).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Sgtin pack(String serial) {
        return new Sgtin(OURS, new SerialNumber(serial));
    }

    /** One pool of plain numbers below 1000; "R" was returned, "F…" is registered as foreign. */
    private static final class OnePool extends SerialNumbers {
        @Override
        public boolean isOurs(Gtin gtin) {
            return gtin.equals(OURS);
        }

        @Override
        public long[] numbers(Gtin gtin, List<SerialNumber> serials) {
            return serials.stream()
                    .mapToLong(serial -> isOurs(gtin) ? numberOf(serial.value()) : NO_POOL)
                    .toArray();
        }

        /** Knows nothing of marks, as memory does. */
        @Override
        public OptionalLong presumed(Sgtin sgtin) {
            return OptionalLong.of(Events.number(1, 7));
        }

        @Override
        public long[] numbers(List<Sscc> ssccs) {
            return ssccs.stream().mapToLong(sscc -> NO_POOL).toArray();
        }

        @Override
        public List<Epc> epcs(long[] numbers) {
            return LongStream.of(numbers)
                    .<Epc>mapToObj(number -> pack(Long.toString(number - Events.number(1, 0))))
                    .toList();
        }

        @Override
        public List<SerialNumber> registerForeign(Gtin gtin, List<SerialNumber> serials) {
            return serials.stream()
                    .filter(serial -> numberOf(serial.value()) >= 0)
                    .toList();
        }

        private static long numberOf(String serial) {
            if (serial.startsWith("F")) {
                return FOREIGN;
            }
            if (serial.equals("R")) {
                return RETURNED;
            }
            return Integer.parseInt(serial) < 1_000 ? Events.number(1, Integer.parseInt(serial)) : NEVER_ISSUED;
        }
    }
}
