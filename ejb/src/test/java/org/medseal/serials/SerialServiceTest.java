package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.medseal.RefusedException;
import org.medseal.TestDatabase;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

class SerialServiceTest {
    private final SerialsFixture serials = new SerialsFixture();

    @Test
    void givesTheSameRequestTheSameSerialsAndAnotherOneOthers() {
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 12, null);
        String id = id();
        Allocation first = serials.allocate(id, gtin, 2500);
        Allocation again = serials.allocate(id, gtin, 2500);
        Allocation other = serials.allocate(id(), gtin, 2500);
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.row()).isEqualTo(first.row());
        assertThat(serials.serials(again)).isEqualTo(serials.serials(first)).hasSize(2500);
        assertThat(serials.serials(other)).doesNotContainAnyElementsOf(serials.serials(first));
        assertThat(serials.status(gtin).issued()).isEqualTo(5000);
    }

    @Test
    void refusesTheSameRequestWithOtherContentAndNamesTheField() {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 12, null);
        String id = id();
        LotNumber lot = new LotNumber("A1");
        serials.allocate(new AllocateSerials(id, gtin, 5, lot, "L1"));
        assertThatThrownBy(() -> serials.allocate(new AllocateSerials(id, gtin, 6, lot, "L1")))
                .hasMessage("request " + id + " had quantity 5 before, and now 6")
                .extracting("kind")
                .isEqualTo(RefusedException.Kind.CONFLICT);
        assertThatThrownBy(() -> serials.allocate(new AllocateSerials(id, gtin, 5, new LotNumber("B"), "L1")))
                .hasMessageContaining("lot A1");
        assertThatThrownBy(() -> serials.allocate(new AllocateSerials(id, gtin, 5, null, "L1")))
                .hasMessageContaining("lot A1 before, and now not given");
        assertThatThrownBy(() -> serials.allocate(new AllocateSerials(id, gtin, 5, lot, "L2")))
                .hasMessageContaining("line L1");
        assertThatThrownBy(() -> serials.allocate(id, SerialsFixture.gtin(), 5)).hasMessageContaining("gtin");
    }

    @Test
    void twoLinesThatAskForTheLastNumbersAtOnceDoNotBothGetThem() throws Exception {
        for (int round = 0; round < 20; round++) {
            Gtin gtin = serials.pool(Alphabet.NUMERIC, 8, 1000L);
            serials.allocate(id(), gtin, 400);
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : atOnce(2, () -> outcome(gtin, id(), 600))) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes)
                    .containsExactlyInAnyOrder("600", "GTIN " + gtin + " has 0 numbers left; 600 were asked for");
            assertThat(serials.status(gtin).left()).isZero();
        }
    }

    private String outcome(Gtin gtin, String id, int quantity) {
        try {
            return String.valueOf(
                    serials.serials(serials.allocate(id, gtin, quantity)).size());
        } catch (RefusedException e) {
            return e.getMessage();
        }
    }

    @Test
    void tenClientsGetEveryNumberOnce() throws Exception {
        Gtin gtin = serials.pool(Alphabet.ALPHANUMERIC, 10, null);
        Set<SerialNumber> all = new HashSet<>();
        long given = 0;
        for (Future<List<SerialNumber>> future : atOnce(10, () -> {
            List<SerialNumber> got = new ArrayList<>();
            for (int i = 1; i <= 30; i++) {
                got.addAll(serials.serials(serials.allocate(id(), gtin, i)));
            }
            return got;
        })) {
            all.addAll(future.get());
            given += future.get().size();
        }
        assertThat(given).isEqualTo(10 * 465);
        assertThat(all).hasSize(10 * 465);
        assertThat(serials.status(gtin).issued()).isEqualTo(10 * 465);
        assertThat(numbersWithoutRecord(gtin)).isZero();
    }

    @Test
    void theSameRequestTenTimesAtOnceIsOneAllocation() throws Exception {
        Gtin gtin = serials.pool(Alphabet.ALPHANUMERIC, 10, null);
        for (int round = 0; round < 10; round++) {
            String id = id();
            Set<AllocationRow> rows = new HashSet<>();
            for (Future<Allocation> future : atOnce(10, () -> serials.allocate(id, gtin, 7))) {
                rows.add(future.get().row());
            }
            assertThat(rows).hasSize(1);
        }
        assertThat(serials.status(gtin).issued()).isEqualTo(70);
        assertThat(numbersWithoutRecord(gtin)).isZero();
    }

    @Test
    void neverIssuesASerialThatAnEarlierEpochIssued() {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 6, 80L);
        Set<SerialNumber> all = new HashSet<>(serials.serials(serials.allocate(id(), gtin, 60)));
        PoolStatus status = serials.rotate(gtin);
        assertThat(status.epoch()).isEqualTo(2);
        assertThat(status.capacity()).isEqualTo(40);
        assertThat(status.issuedEarlier()).isEqualTo(60);
        all.addAll(serials.serials(serials.allocate(id(), gtin, 30)));
        assertThat(all).hasSize(90);
        assertThat(Arrays.stream(serials.numbers.numbers(gtin, List.copyOf(all))))
                .allMatch(number -> number >= 0);
        assertThat(serials.opened).hasSize(2);
    }

    /** Two epochs of a space so small that they must meet: without the rule of 1 in 10,000, put in by hand. */
    @Test
    void passesOverNumbersWhoseSerialExistsAndLetsTheRunGrow() throws SQLException {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 6, null);
        raiseCapacity(gtin, 300_000);
        Set<SerialNumber> all = new HashSet<>(serials.serials(serials.allocate(id(), gtin, 200_000)));
        raiseNext(gtin, 0);
        serials.rotate(gtin);
        raiseNext(gtin, 200_000);
        raiseCapacity(gtin, 300_000);
        Allocation second = serials.allocate(id(), gtin, 100_000);
        assertThat(second.row().run().length()).isBetween(120_000L, 130_000L);
        List<SerialNumber> later = serials.serials(second);
        assertThat(later).hasSize(100_000).doesNotHaveDuplicates();
        all.addAll(later);
        assertThat(all).hasSize(300_000);
        PoolStatus status = serials.status(gtin);
        assertThat(status.issued()).isEqualTo(100_000);
        assertThat(status.excluded()).isEqualTo(second.row().run().length() - 100_000);
        assertThat(Arrays.stream(serials.numbers.numbers(gtin, List.copyOf(all))))
                .allMatch(number -> number >= 0);
        assertThat(numbersWithoutRecord(gtin)).isZero();
        assertThat(serials.giveBack(id(), second.requestId(), null).returned()).isEqualTo(100_000);
    }

    @Test
    void neverIssuesARegisteredForeignSerial() throws SQLException {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 6, null);
        List<SerialNumber> made = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i += 5) {
            made.add(new SerialNumber(String.format("%06d", i)));
        }
        made.add(new SerialNumber("OTHER-FORM"));
        List<SerialNumber> issued = serials.serials(serials.allocate(id(), gtin, 10));
        made.addAll(issued);
        raiseCapacity(gtin, 1000);
        assertThat(serials.numbers.registerForeign(gtin, made)).containsAll(issued);
        List<SerialNumber> later = serials.serials(serials.allocate(id(), gtin, 60));
        assertThat(later).hasSize(60).allMatch(serial -> Integer.parseInt(serial.value()) % 5 != 0);
        assertThat(serials.status(gtin).excluded()).isPositive();
        assertThat(serials.numbers.number(new Sgtin(gtin, new SerialNumber("OTHER-FORM"))))
                .isEqualTo(SerialNumbers.FOREIGN);
        for (SerialNumber serial : made.subList(0, 1000)) {
            long number = serials.numbers.number(new Sgtin(gtin, serial));
            assertThat(number).isEqualTo(issued.contains(serial) ? number : SerialNumbers.FOREIGN);
        }
        serials.rotate(gtin);
        List<SerialNumber> next = serials.serials(serials.allocate(id(), gtin, 1));
        assertThat(next).allMatch(serial -> Integer.parseInt(serial.value()) % 5 != 0);
        assertThat(serials.numbers.registerForeign(SerialsFixture.gtin(), made)).isEmpty();
    }

    @Test
    void givesSsccsOfAPrefixThatIsOurs() {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 12, null);
        CompanyPrefix prefix = CompanyPrefix.of(gtin, 12);
        Allocation allocation = serials.allocate(new AllocateSsccs(id(), prefix, 3, 5, "L1"));
        List<Sscc> ssccs = serials.text(allocation, SerialFormat.CSV)
                .lines()
                .map(Sscc::parse)
                .toList();
        assertThat(ssccs).hasSize(5).doesNotHaveDuplicates().allMatch(prefix::covers);
        assertThat(ssccs.get(4).digits()).startsWith("3" + prefix + "0004");
        long[] numbers = serials.numbers.numbers(ssccs);
        for (int i = 0; i < 5; i++) {
            assertThat(serials.numbers.sscc(numbers[i])).isEqualTo(ssccs.get(i));
        }
        assertThat(serials.numbers.number(Sscc.withCheckDigit("3" + prefix + "0005")))
                .isEqualTo(SerialNumbers.NEVER_ISSUED);
        assertThat(serials.numbers.number(Sscc.withCheckDigit("4" + prefix + "0000")))
                .isEqualTo(SerialNumbers.NEVER_ISSUED);
        assertThat(serials.numbers.number(Sscc.withCheckDigit("00000000000000000")))
                .isEqualTo(SerialNumbers.NO_POOL);
        assertThat(serials.numbers.isOurs(ssccs.get(0))).isTrue();
        serials.prefixLength = 11;
        assertThatThrownBy(() -> serials.allocate(new AllocateSsccs(id(), CompanyPrefix.of(gtin, 11), 3, 5, null)))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> serials.allocate(new AllocateSsccs(id(), new CompanyPrefix("1234567"), 3, 5, null)))
                .hasMessageContaining("not ours");
        assertThat(serials.text(allocation, SerialFormat.JSON)).contains("\"ssccs\":[\"3" + prefix + "0000");
    }

    @Test
    void aReturnedSerialIsNeverUsableAgain() {
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 12, null);
        Allocation allocation = serials.allocate(id(), gtin, 100);
        List<SerialNumber> given = serials.serials(allocation);
        String id = id();
        List<String> some = List.of(
                given.get(3).value(), given.get(4).value(), given.get(70).value());
        ReturnRow first = serials.giveBack(id, allocation.requestId(), some);
        assertThat(first.returned()).isEqualTo(3);
        assertThat(serials.giveBack(id, allocation.requestId(), some)).isEqualTo(first);
        assertThatThrownBy(() -> serials.giveBack(id, allocation.requestId(), some.subList(0, 2)))
                .hasMessage("return " + id + " came before with other serials");
        assertThatThrownBy(() -> serials.giveBack(id(), allocation.requestId(), some))
                .hasMessage(some.get(0) + " was returned before");
        assertThatThrownBy(() -> serials.giveBack(id(), allocation.requestId(), List.of("ABCDEFGHIJKL")))
                .hasMessageContaining("was not issued to request");
        assertThat(serials.numbers.number(new Sgtin(gtin, given.get(4)))).isEqualTo(SerialNumbers.RETURNED);
        serials.onReturning = question -> question.used(question.runs().get(0).firstItem());
        assertThatThrownBy(() -> serials.giveBack(
                        id(), allocation.requestId(), List.of(given.get(0).value())))
                .hasMessageContaining("has been used");
        assertThat(serials.giveBack(id(), allocation.requestId(), null).returned())
                .isEqualTo(96);
        long[] numbers = serials.numbers.numbers(gtin, given);
        assertThat(numbers[0]).isNotNegative();
        assertThat(Arrays.stream(numbers).filter(number -> number == SerialNumbers.RETURNED))
                .hasSize(99);
        assertThat(serials.status(gtin).returned()).isEqualTo(99);
        assertThat(serials.serials(serials.get(allocation.requestId()))).isEqualTo(given);
        assertThat(serials.serials(serials.allocate(id(), gtin, 1000))).doesNotContainAnyElementsOf(given);
    }

    @Test
    void remembersTheLotOfARun() {
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 12, null);
        Allocation a = serials.allocate(new AllocateSerials(id(), gtin, 10, new LotNumber("A"), null));
        Allocation b = serials.allocate(new AllocateSerials(id(), gtin, 10, new LotNumber("B"), null));
        Allocation c = serials.allocate(new AllocateSerials(id(), gtin, 10, new LotNumber("C"), null));
        long numberA = serials.numbers.number(new Sgtin(gtin, serials.serials(a).get(9)));
        long numberC = serials.numbers.number(new Sgtin(gtin, serials.serials(c).get(0)));
        assertThat(serials.numbers.allocationOf(numberA)).contains(a.row());
        assertThat(serials.numbers.allocationsOf(new long[] {numberC, numberA, numberA}))
                .containsExactly(a.row(), c.row());
        assertThat(serials.numbers.allocationOf(numberC + 10)).isEmpty();
        assertThat(b.row().lotNumber()).contains(new LotNumber("B"));
    }

    @Test
    void seesAtOnceWhatAnotherNodeIssued() {
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 12, null);
        SerialsFixture node = new SerialsFixture();
        node.numbers.keys = serials.numbers.keys;
        for (int i = 0; i < 50; i++) {
            SerialNumber serial =
                    serials.serials(serials.allocate(id(), gtin, 1)).get(0);
            long number = node.numbers.number(new Sgtin(gtin, serial));
            assertThat(NumberRun.countOf(number)).isEqualTo(i);
            assertThat(node.numbers.sgtin(number)).isEqualTo(new Sgtin(gtin, serial));
        }
        assertThat(node.numbers.number(new Sgtin(gtin, new SerialNumber("AAAAAAAAAAAA"))))
                .isEqualTo(SerialNumbers.NEVER_ISSUED);
        assertThat(node.numbers.number(new Sgtin(gtin, new SerialNumber("A")))).isEqualTo(SerialNumbers.NEVER_ISSUED);
        assertThat(node.numbers.number(new Sgtin(SerialsFixture.gtin(), new SerialNumber("A"))))
                .isEqualTo(SerialNumbers.NO_POOL);
    }

    @Test
    void aPartnerSeesOnlyItsOwnRequests() {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 8, null);
        String id = id();
        serials.allocate(id, gtin, 3);
        serials.partner = true;
        serials.caller = "partner1";
        assertThatThrownBy(() -> serials.get(id)).hasMessage("there is no serial request " + id);
        assertThatThrownBy(() -> serials.allocate(id, gtin, 3)).hasMessageContaining("someone else");
        assertThatThrownBy(() -> serials.giveBack(id(), id, null)).hasMessageContaining("no serial request");
        String own = id();
        serials.allocate(own, gtin, 3);
        assertThat(serials.get(own).quantity()).isEqualTo(3);
    }

    @Test
    void refusesWhatNoPoolCanGive() {
        Gtin gtin = SerialsFixture.gtin();
        assertThatThrownBy(() -> serials.allocate(id(), gtin, 5))
                .hasMessage("GTIN " + gtin + " has no pool of serial numbers here");
        assertThatThrownBy(() -> serials.allocate(id(), gtin, 0))
                .hasMessage("quantity is 0; it must be 1 to 10,000,000");
        assertThatThrownBy(() -> serials.allocate(id(), gtin, 10_000_001)).hasMessageContaining("10,000,001");
        assertThatThrownBy(() -> serials.allocate(" ", gtin, 1)).hasMessageContaining("requestId");
        assertThatThrownBy(() -> serials.allocate(null, gtin, 1)).hasMessageContaining("missing");
        assertThatThrownBy(() -> serials.allocate(new AllocateSsccs(id(), new CompanyPrefix("9506000"), 10, 5, null)))
                .hasMessageContaining("0 to 9");
    }

    /** Numbers below the counter that lie in no allocation. */
    private static long numbersWithoutRecord(Gtin gtin) {
        try (Connection connection = TestDatabase.begin();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select sum(next_number) - (select sum(run_length) from serial_allocation a"
                                + " join serial_pool b on b.id = a.pool where b.gtin = '" + gtin
                                + "') from serial_pool where gtin = '" + gtin + "'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void raiseCapacity(Gtin gtin, long capacity) throws SQLException {
        asOwner("update serial_pool set capacity = " + capacity + " where closed_at is null and gtin = '" + gtin + "'");
    }

    private static void raiseNext(Gtin gtin, long next) throws SQLException {
        asOwner("update serial_pool set next_number = " + next + " where epoch = 1 and gtin = '" + gtin + "'");
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.begin()) {
            connection.createStatement().execute("reset role");
            connection.createStatement().execute("set role postgres");
            connection.createStatement().execute(sql);
            connection.commit();
        }
    }

    private static <T> List<Future<T>> atOnce(int times, Callable<T> work) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            return clients.invokeAll(Collections.nCopies(times, work));
        } finally {
            clients.shutdown();
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
