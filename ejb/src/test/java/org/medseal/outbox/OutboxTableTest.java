package org.medseal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

class OutboxTableTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration LEASE = Dispatch.LEASE;

    @Test
    void givesAMessageToOneSenderOnly() throws Exception {
        try (Connection one = TestDatabase.begin();
                Connection other = TestDatabase.begin()) {
            long id = new OutboxTable(one).insert(confirmation(), null, NOW);
            one.commit();
            assertThat(new OutboxTable(one).claim(id, NOW, LEASE)).isPresent();
            assertThat(new OutboxTable(other).claim(id, NOW, LEASE)).isEmpty();
            one.commit();
            assertThat(new OutboxTable(other).claim(id, NOW, LEASE)).isEmpty();
        }
    }

    @Test
    void leavesAMessageToOthersWhenItsSenderDied() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            OutboxTable table = new OutboxTable(connection);
            long id = table.insert(confirmation(), null, NOW);
            OutgoingRow first = table.claim(id, NOW, LEASE).orElseThrow();
            OutgoingRow second = table.claim(id, NOW.plus(LEASE), LEASE).orElseThrow();
            assertThat(second.attempts()).isEqualTo(2);
            assertThat(second.sendingId()).isEqualTo(first.sendingId());
        }
    }

    @Test
    void leavesNoMessageOfADeadSenderLongerThanAMinute() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            OutboxTable table = new OutboxTable(connection);
            long id = table.insert(confirmation(), null, NOW);
            table.claim(id, NOW, LEASE);
            assertThat(table.due(NOW.plusSeconds(30), 1_000)).doesNotContain(id);
            assertThat(table.due(NOW.plusSeconds(60), 1_000)).contains(id);
        }
    }

    @Test
    void readsBackWhatWasPut() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            OutboxTable table = new OutboxTable(connection);
            OutgoingRow row =
                    table.find(table.insert(confirmation(), null, NOW)).orElseThrow();
            assertThat(row.queue()).isEqualTo("medseal.erp.replies");
            assertThat(row.correlationId()).isEqualTo("ID:1");
            assertThat(row.businessKey()).isEqualTo("R-1");
            assertThat(row.properties()).containsEntry("businessKey", "R-1");
            assertThat(row.state()).isEqualTo(OutgoingState.READY);
        }
    }

    @Test
    void doesNotSendAgainWhatWasSent() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            OutboxTable table = new OutboxTable(connection);
            long id = table.insert(confirmation(), null, NOW);
            table.claim(id, NOW, LEASE);
            table.sent(id, NOW);
            assertThat(table.claim(id, NOW.plus(LEASE), LEASE)).isEmpty();
            table.failed(id, "too late", NOW, true);
            assertThat(table.find(id).orElseThrow().state()).isEqualTo(OutgoingState.SENT);
        }
    }

    @Test
    void sendsAParkedMessageAnewWhenAPersonOrdersIt() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            OutboxTable table = new OutboxTable(connection);
            long id = table.insert(confirmation(), null, NOW);
            String before = table.claim(id, NOW, LEASE).orElseThrow().sendingId();
            table.failed(id, "no such queue", NOW, true);
            assertThat(table.move(id, OutgoingState.PARKED, OutgoingState.READY, "queue made", NOW))
                    .isTrue();
            assertThat(table.move(id, OutgoingState.PARKED, OutgoingState.READY, "twice", NOW))
                    .isFalse();
            assertThat(table.claim(id, NOW, LEASE).orElseThrow().sendingId()).isNotEqualTo(before);
        }
    }

    @Test
    void refusesAMessageWithoutABody() {
        assertThatThrownBy(() -> new OutgoingMessage("q", "Confirmation", null, null, null, Map.of()))
                .hasMessage("An outgoing message has either a body or a reference to make it from");
    }

    @Test
    void waitsLongerAfterEachFailureButNeverMoreThanAnHour() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(3)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Backoff.after(40)).isEqualTo(Duration.ofHours(1));
    }

    private static OutgoingMessage confirmation() {
        return new OutgoingMessage(
                "medseal.erp.replies", "Confirmation", "ID:1", "{}", null, Map.of("businessKey", "R-1"));
    }
}
