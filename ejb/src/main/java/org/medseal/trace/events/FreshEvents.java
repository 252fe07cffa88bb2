package org.medseal.trace.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.MasterDataService;

/** What a standing question finds among the events that came in since it was last asked. */
@ApplicationScoped
public class FreshEvents {
    private Known.Ledgers ledgers;
    private Clock clock;

    FreshEvents() {}

    @Inject
    public FreshEvents(ItemStore items, ItemNumbers numbers, MasterDataService masterData, Clock clock) {
        this(new Known.Ledgers(items, numbers, masterData::findLot), clock);
    }

    FreshEvents(Known.Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /**
     * Events by the transactions that captured them, as {@code event_note} says it.
     *
     * @param from the first transaction that counts; null: every event but those noted at {@code until} or later
     * @param until the first that does not count any more
     * @param recordedFrom nothing recorded before
     */
    public record Window(Long from, long until, Instant recordedFrom) {
        Condition condition() {
            var earliest = recordedFrom.atOffset(ZoneOffset.UTC);
            if (from == null) {
                return Condition.sql(
                        "e.record_time >= ? and not exists (select from event_note n where n.job = e.job"
                                + " and e.number between n.first and n.last and n.transaction >= ?)",
                        earliest,
                        until);
            }
            return Condition.sql(
                            "e.record_time >= ? and e.number in (select f.number from event_note n"
                                    + " join event f on f.job = n.job and f.number between n.first and n.last"
                                    + " where n.transaction >= ? and n.transaction < ?)",
                            earliest,
                            from,
                            until)
                    .metByFew();
        }
    }

    /** The part of the answer, as the viewer may see it. */
    public EventPage find(Connection connection, Viewer viewer, NamedQuery query, Window window, Part part)
            throws SQLException {
        return events(connection, viewer).among(window.condition(), query.question(part.size(), null), part.place());
    }

    /** So many at once, from that place on; null: from the beginning. */
    public record Part(int size, String place) {}

    /** Writes the events as a query document for the subscriber. */
    public void write(
            Connection connection, EventPage page, Syntax syntax, Map<String, String> attributes, OutputStream out)
            throws SQLException, IOException {
        EpcFormat format = syntax == Syntax.JSON_LD_2_0 ? EpcFormat.ALWAYS_GS1_DIGITAL_LINK : EpcFormat.ALWAYS_EPC_URN;
        events(connection, Viewer.HOUSE)
                .write(page, EventForm.of(syntax, format), "EPCISQueryDocument", attributes, out);
    }

    private Events events(Connection connection, Viewer viewer) {
        return new Events(connection, viewer, ledgers, clock);
    }
}
