package org.medseal.subscriptions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.outbox.MessageContent;
import org.medseal.trace.events.EventPage;
import org.medseal.trace.events.FreshEvents;
import org.medseal.trace.events.Viewer;

/**
 * Fires a subscription in one transaction: finds what is new, makes the messages, and writes down how far the subscriber has
 * been told. An answer of many messages takes several firings, so that no transaction is long.
 */
final class Firing {
    private static final int MESSAGES = 10;

    /** So long a subscriber without rights waits to be looked at again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Connection connection;
    private final FreshEvents events;
    private final Instant now;

    Firing(Connection connection, FreshEvents events, Instant now) {
        this.connection = connection;
        this.events = events;
        this.now = now;
    }

    /** @param viewer who the subscriber is by now; empty: may not enter any more */
    void fire(Standing subscription, Optional<Viewer> viewer) throws SQLException {
        FiringTable table = new FiringTable(connection);
        Standing.Progress progress = subscription.progress();
        if (viewer.isEmpty()) {
            table.fired(subscription.number(), now, "The account " + subscription.account() + " may not enter");
            table.postpone(subscription.number(), now.plus(PAUSE));
        } else if (progress.seen() == null) {
            // Whatever captures without knowing of this subscription began below.
            Standing.Progress settled = new Standing.Progress(table.end(), false, null, null);
            table.progress(subscription.number(), settled, null, next(subscription));
        } else if (progress.started() || table.horizon() >= progress.seen()) {
            tell(table, subscription, viewer.get(), subscription.window(table.horizon()));
        }
    }

    private Instant next(Standing subscription) {
        return subscription.schedule() == null
                ? now
                : subscription.schedule().next(now).orElse(Instant.parse("9999-01-01T00:00:00Z"));
    }

    private void tell(FiringTable table, Standing subscription, Viewer viewer, FreshEvents.Window window)
            throws SQLException {
        String place = subscription.progress().place();
        boolean goesOn = place != null;
        Long firing = null;
        for (int messages = 0; messages < MESSAGES; messages++) {
            FreshEvents.Part part = new FreshEvents.Part(subscription.terms().batch(), place);
            EventPage page = events.find(connection, viewer, subscription.query(), window, part);
            boolean first = messages == 0 && !goesOn;
            if (first && (page.size() > 0 || subscription.schedule() != null)) {
                firing = table.fired(subscription.number(), now, null);
            } else if (firing == null && page.size() > 0) {
                firing = table.fired(subscription.number(), now, null);
            }
            boolean empty = first
                    && subscription.schedule() != null
                    && subscription.terms().reportIfEmpty();
            if (page.size() > 0 || empty) {
                message(subscription, firing, page);
            }
            place = page.nextPageToken().orElse(null);
            if (place == null) {
                break;
            }
        }
        Standing.Progress progress = place == null
                ? new Standing.Progress(window.until(), true, null, null)
                : new Standing.Progress(
                        subscription.progress().seen(), subscription.progress().started(), window.until(), place);
        table.progress(subscription.number(), progress, now, place == null ? next(subscription) : now);
    }

    private void message(Standing subscription, long firing, EventPage page) throws SQLException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Syntax syntax = subscription.isXml() ? Syntax.XML_1_2 : Syntax.JSON_LD_2_0;
            Map<String, String> names =
                    Map.of("queryName", subscription.query().name(), "subscriptionID", subscription.id());
            events.write(connection, page, syntax, names, out);
            MessageContent.Kept kept = new MessageContent(connection).keep(new ByteArrayInputStream(out.toByteArray()));
            String type = subscription.isXml() ? "application/xml" : "application/ld+json";
            new DeliveryTable(connection)
                    .insert(subscription.number(), firing, null, DeliveryTable.content(kept, type, page.size()), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
