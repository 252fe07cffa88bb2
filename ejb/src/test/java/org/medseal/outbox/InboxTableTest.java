package org.medseal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.outbox.IncomingMessage.Envelope;

class InboxTableTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void knowsARedeliveredMessage() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            IncomingMessage message = message("ID:7");
            long id = store(connection, message, "{}");
            byte[] hash = new MessageContent(connection).keep("{}").sha256();
            assertThat(new InboxTable(connection).findSame(message, hash)).contains(id);
            assertThat(new InboxTable(connection).findSame(message("ID:8"), hash))
                    .isEmpty();
            assertThat(new InboxTable(connection).findSame(message(null), hash)).isEmpty();
        }
    }

    @Test
    void doesNotTakeAnotherContentUnderTheSameMessageIdForARedelivery() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            store(connection, message("ID:9"), "{\"quantity\":1}");
            byte[] other =
                    new MessageContent(connection).keep("{\"quantity\":2}").sha256();
            assertThat(new InboxTable(connection).findSame(message("ID:9"), other))
                    .isEmpty();
        }
    }

    @Test
    void givesAMessageToOneOnly() throws Exception {
        try (Connection one = TestDatabase.begin();
                Connection other = TestDatabase.begin()) {
            long id = store(one, message("ID:10"), "{}");
            one.commit();
            assertThat(new InboxTable(one).claim(id)).isPresent();
            assertThat(new InboxTable(other).claim(id)).isEmpty();
            new InboxTable(one).settle(id, new Settlement(IncomingState.DONE, "SerialRequest", "R", null, null), NOW);
            one.commit();
            assertThat(new InboxTable(other).claim(id)).isEmpty();
        }
    }

    @Test
    void findsTheFirstAnswerOfARequest() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            InboxTable table = new InboxTable(connection);
            long refused = store(connection, message("ID:11"), "{}");
            table.settle(refused, new Settlement(IncomingState.REFUSED, "Delivery", "D-1", "no", null), NOW);
            long first = store(connection, message("ID:12"), "{}");
            table.settle(first, new Settlement(IncomingState.DONE, "Delivery", "D-1", null, null), NOW);
            long second = store(connection, message("ID:13"), "{}");
            table.settle(second, new Settlement(IncomingState.DONE, "Delivery", "D-1", null, null), NOW);
            assertThat(table.firstSettled("medseal.line.serials", "Delivery", "D-1"))
                    .map(IncomingRow::id)
                    .contains(first);
        }
    }

    @Test
    void letsTheSecondOfTwoEqualQuestionsWaitForTheFirst() throws Exception {
        try (Connection one = TestDatabase.begin();
                Connection other = TestDatabase.begin()) {
            long first = store(one, message("ID:14"), "{}");
            long second = store(one, message("ID:15"), "{}");
            one.commit();
            assertThat(new InboxTable(one).firstSettled("medseal.line.serials", "Lot", "L-14"))
                    .isEmpty();
            CompletableFuture<Optional<IncomingRow>> asked =
                    CompletableFuture.supplyAsync(() -> firstSettled(other, "L-14"));
            assertThatThrownBy(() -> asked.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            new InboxTable(one).settle(first, new Settlement(IncomingState.DONE, "Lot", "L-14", null, null), NOW);
            one.commit();
            assertThat(asked.get(30, TimeUnit.SECONDS))
                    .hasValueSatisfying(
                            row -> assertThat(row.id()).isEqualTo(first).isNotEqualTo(second));
        }
    }

    private static Optional<IncomingRow> firstSettled(Connection connection, String key) {
        try {
            return new InboxTable(connection).firstSettled("medseal.line.serials", "Lot", key);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void actsOnTheCorrectedBodyAndKeepsTheReceivedOne() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            InboxTable table = new InboxTable(connection);
            long id = store(connection, message("ID:14"), "{broken");
            String received = table.find(id).orElseThrow().contentHash();
            long better = new MessageContent(connection).keep("{}").id();
            table.correct(id, better);
            IncomingRow row = table.find(id).orElseThrow();
            assertThat(row.contentId()).isEqualTo(better);
            assertThat(row.corrected()).isTrue();
            assertThat(row.contentHash()).isEqualTo(received);
        }
    }

    @Test
    void keepsPropertiesThatNoDatabaseTextCanHold() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            IncomingMessage message = new IncomingMessage(
                    "medseal.erp.in", new Envelope("a\0b", null, null, null, "erp", false), Map.of("k\0", "v\0"));
            IncomingRow row = new InboxTable(connection)
                    .find(store(connection, message, "x"))
                    .orElseThrow();
            assertThat(row.envelope().messageType()).isEqualTo("ab");
            assertThat(row.properties()).containsEntry("k", "v");
        }
    }

    private static long store(Connection connection, IncomingMessage message, String body) throws Exception {
        MessageContent.Kept kept =
                new MessageContent(connection).keep(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return new InboxTable(connection).insert(message, kept, NOW, NOW);
    }

    private static IncomingMessage message(String id) {
        return new IncomingMessage(
                "medseal.line.serials", new Envelope("SerialRequest", id, null, null, "line1", false), Map.of());
    }
}
