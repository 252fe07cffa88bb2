package org.medseal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

class DeskQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void findsMessagesByQueueStateAndKey() throws Exception {
        try (Connection connection = TestDatabase.begin()) {
            long first = put(connection, "desk.one", "K-1");
            long second = put(connection, "desk.one", "K-2");
            new OutboxTable(connection).failed(second, "no such queue", NOW, true);
            DeskQueries desk = new DeskQueries(connection);
            assertThat(desk.outgoing(new MessageSearch("desk.one", null, null, null, 10)))
                    .extracting(OutgoingRow::id)
                    .containsExactly(second, first);
            assertThat(desk.outgoing(new MessageSearch("desk.one", "PARKED", null, null, 10)))
                    .extracting(OutgoingRow::cause)
                    .containsExactly("no such queue");
            assertThat(desk.outgoing(new MessageSearch(null, null, "K-1", null, 10)))
                    .extracting(OutgoingRow::id)
                    .contains(first)
                    .doesNotContain(second);
            assertThat(desk.outgoing(new MessageSearch("desk.one", null, null, second, 10)))
                    .extracting(OutgoingRow::id)
                    .containsExactly(first);
            assertThat(desk.incoming(new MessageSearch("desk.one", "PARKED", "K-1", 5L, 10)))
                    .isEmpty();
        }
    }

    private static long put(Connection connection, String queue, String key) throws Exception {
        OutgoingMessage message = new OutgoingMessage(queue, "Test", null, "{}", null, Map.of("businessKey", key));
        return new OutboxTable(connection).insert(message, null, NOW);
    }
}
