package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

/** No question keeps the server longer than is good for the others, among sixty thousand events. */
class QueryBoundsTest {
    private static final Map<String, List<String>> THEN =
            Map.of("GE_eventTime", List.of("1990-01-01T00:00:00Z"), "LT_eventTime", List.of("1991-01-01T00:00:00Z"));
    private static final String EVENT = "{\"@context\":[],\"type\":\"ObjectEvent\",\"action\":\"OBSERVE\","
            + "\"eventTime\":\"1990-06-01T00:00:00Z\",\"eventTimeZoneOffset\":\"+00:00\",\"epcList\":[\"urn:x:1\"]}";

    private final EventFixture world = new EventFixture();

    private static Map<String, List<String>> then(String parameter, String value) {
        Map<String, List<String>> parameters = new TreeMap<>(THEN);
        parameters.put(parameter, List.of(value));
        return parameters;
    }

    private interface Asking {
        void of(Events events) throws SQLException;
    }

    private void amongMany(Asking asking) throws SQLException {
        world.captured(Told.object(world.id("made"), "2026-11-20T08:00:00Z", "ADD", "commissioning", world.packs(0, 1))
                .lot("L1", "2028-10-31"));
        try (Connection connection = TestDatabase.begin()) {
            try (PreparedStatement insert = connection.prepareStatement("insert into event (number, event_id, type,"
                    + " event_time, zone_offset, record_time, declares_error, job, position, item_count, rest)"
                    + " select nextval('event_number'), 'many-' || n, 'ObjectEvent', '1990-06-01Z', '+00:00', '1990-06-01Z',"
                    + " false, (select max(number) from capture_job), n, 0, ? from generate_series(1, 60000) n")) {
                insert.setBytes(1, ("\0" + EVENT).getBytes(StandardCharsets.UTF_8));
                insert.executeUpdate();
            }
            Known.Ledgers ledgers =
                    new Known.Ledgers(world.capture.items, world.capture.numbers, (gtin, lot) -> Optional.empty());
            asking.of(new Events(connection, Viewer.HOUSE, ledgers, Clock.systemUTC()));
            connection.rollback();
        }
    }

    private static void refused(String name, Asking asking, Events events) {
        assertThatThrownBy(() -> asking.of(events))
                .isInstanceOfSatisfying(QueryException.class, refused -> assertThat(refused.code())
                        .isEqualTo("epcisException:" + name));
    }

    @Test
    void whatNothingNarrowsIsTooComplexAndWhatFindsTooMuchTooLarge() throws SQLException {
        amongMany(all -> {
            refused(
                    "QueryTooComplexException",
                    events -> events.find(EventQuestion.of(then("EQ_value_CEL", "3"))),
                    all);
            refused(
                    "QueryTooLargeException",
                    events -> events.find(EventQuestion.of(then("maxEventCount", "100"))),
                    all);
            refused("QueryTooLargeException", events -> events.poll("SimpleEventQuery", THEN), all);
        });
    }
}
