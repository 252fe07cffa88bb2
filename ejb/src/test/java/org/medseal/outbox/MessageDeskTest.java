package org.medseal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.RefusedException;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditRow;
import org.medseal.audit.AuditTrail;
import org.medseal.lists.ListPart;
import org.medseal.lists.ListQuery;
import org.medseal.lists.TestLists;

class MessageDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final AuditTrail audit = new AuditTrail(TestDatabase.dataSource(), Clock.systemUTC());
    private final MessageDesk desk = new MessageDesk(TestDatabase.dataSource(), audit, Clock.systemUTC());
    private final String queue = "desk." + UUID.randomUUID();
    private long id;

    @BeforeEach
    void aRefusedMessage() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            IncomingMessage message = new IncomingMessage(
                    queue,
                    new IncomingMessage.Envelope("Lot", "ID:1", null, null, "erp", false),
                    Map.of("_AMQ_ORIG_ADDRESS", queue));
            MessageContent.Kept body = new MessageContent(connection).keep("{\"lot\":\"B1\"");
            InboxTable inbox = new InboxTable(connection);
            id = inbox.insert(message, body, NOW, NOW);
            inbox.settle(id, new Settlement(IncomingState.REFUSED, "Lot", "B1", "The body is no JSON", null), NOW);
            connection.commit();
        }
    }

    private String text(InputStream body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    private AuditRow last() {
        List<AuditRow> records = audit.list("message", Long.toString(id));
        return records.get(records.size() - 1);
    }

    @Test
    void aCorrectionIsActedOnAndTheReceivedMessageStaysAsItWas() throws Exception {
        desk.correctIncoming(id, "{\"lot\":\"B1\"}", "a brace was missing");
        IncomingRow row = desk.getIncoming(id);
        assertThat(row.state()).isEqualTo(IncomingState.RECEIVED);
        assertThat(row.corrected()).isTrue();
        assertThat(text(desk.openIncoming(id))).isEqualTo("{\"lot\":\"B1\"}");
        assertThat(text(desk.openReceived(id))).isEqualTo("{\"lot\":\"B1\"");
        assertThat(last().entry().action()).isEqualTo("message-corrected");
        assertThat(last().entry().why()).isEqualTo("a brace was missing");
        assertThat(last().entry().before().toString()).contains("B1").doesNotContain("}\"");
        assertThat(last().entry().after().toString()).contains("}\"");
    }

    @Test
    void aCorrectionMustChangeSomething() {
        assertThatThrownBy(() -> desk.correctIncoming(id, "{\"lot\":\"B1\"", "why not"))
                .hasMessage("Nothing was changed in the message");
        assertThatThrownBy(() -> desk.correctIncoming(id, " ", "why not")).isInstanceOf(RefusedException.class);
    }

    @Test
    void aMessageThatIsGivenUpKeepsItsCauseInTheAuditTrail() {
        assertThatThrownBy(() -> desk.giveUpIncoming(id, "")).hasMessageContaining("reason");
        desk.giveUpIncoming(id, "the lot was cancelled");
        assertThat(desk.getIncoming(id).state()).isEqualTo(IncomingState.GIVEN_UP);
        assertThat(last().entry().action()).isEqualTo("message-given-up");
        assertThat(last().entry().before().toString()).contains("REFUSED", "The body is no JSON");
        assertThatThrownBy(() -> desk.retryIncoming(id, "again")).hasMessageContaining("not now");
    }

    @Test
    void aRefusedMessageIsTriedAgain() {
        desk.retryIncoming(id, "the product is known now");
        assertThat(desk.getIncoming(id).state()).isEqualTo(IncomingState.RECEIVED);
        assertThat(last().entry().action()).isEqualTo("message-retried");
    }

    @Test
    void theListFindsItByWhatIsKnownOfIt() {
        for (Map<String, String> filters : List.of(
                Map.of("queue", queue),
                Map.of("queue", queue, "state", "REFUSED", "key", "B1"),
                Map.of("queue", queue, "dead", "_AMQ_ORIG_ADDRESS"),
                Map.of("queue", queue, "from", "2026-11-23", "until", "2026-11-23"))) {
            ListPart found = TestLists.page(MessageLists.INCOMING, new ListQuery(null, true, 1, 25, filters));
            assertThat(found.rows()).as(filters.toString()).hasSize(1);
            assertThat(found.rows().get(0).value("cause")).isEqualTo("The body is no JSON");
        }
        assertThat(TestLists.page(
                                MessageLists.INCOMING,
                                new ListQuery(null, true, 1, 25, Map.of("queue", queue, "state", "DONE")))
                        .rows())
                .isEmpty();
    }

    @Test
    void anOutgoingMessageThatWasSentIsSentAgain() throws Exception {
        long sent;
        try (Connection connection = TestDatabase.begin()) {
            OutboxTable outbox = new OutboxTable(connection);
            sent = outbox.insert(new OutgoingMessage(queue, "Test", null, "{}", null, Map.of()), null, NOW);
            outbox.failed(sent, "no such queue", NOW, true);
            connection.commit();
        }
        desk.retryOutgoing(sent, "the queue is there now");
        assertThat(desk.getOutgoing(sent).state()).isEqualTo(OutgoingState.READY);
        assertThat(desk.getOutgoing(sent).round()).isEqualTo(1);
        assertThat(TestLists.page(
                                MessageLists.OUTGOING,
                                new ListQuery(null, true, 1, 25, Map.of("queue", queue, "state", "READY")))
                        .rows())
                .hasSize(1);
        assertThat(desk.openOutgoing(sent).readAllBytes()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }
}
