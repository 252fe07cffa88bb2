package org.medseal.trace.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers a question page by page. The database finds candidates in the order of the answer, a batch at a time, and each
 * is tested for what the SQL cannot say. Bound three ways: by the cost the database expects, by the time it may take, and
 * by the number of candidates looked at for one page.
 */
final class EventSearch {
    /** An index read of a million rows; reading and testing as many would take far longer than the time limit. */
    private static final double MOST_COST = 5_000_000;

    private static final int MOST_CANDIDATES = 50_000;
    private static final int BATCH = 500;

    private final Connection connection;
    private final Viewer viewer;
    private final OtherShipments others;

    EventSearch(Connection connection, Viewer viewer) {
        this.connection = connection;
        this.viewer = viewer;
        this.others = new OtherShipments(connection, viewer);
    }

    /** @param next where the next page begins, or null at the end */
    record Found(List<StoredEvent> events, PagePlace next) {}

    Found find(List<Condition> conditions, Ordering ordering, int perPage, PagePlace from) throws SQLException {
        return TimeLimit.on(connection, () -> {
            PagePlace place = from;
            if (from.isFirst()) {
                place = new PagePlace(0, 0, newest(), 0, from.question());
                refuseIfTooMany(conditions, ordering, place);
            }
            return page(conditions, ordering, perPage, place);
        });
    }

    private long newest() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(max(number), 0) from event");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void refuseIfTooMany(List<Condition> conditions, Ordering ordering, PagePlace place) throws SQLException {
        if (ordering.most() == null) {
            return;
        }
        int most = Math.min(ordering.most(), MOST_CANDIDATES);
        Found found = page(conditions, ordering, most, place);
        if (found.next() != null) {
            throw found.events().size() == most
                    ? QueryException.tooLarge("There are more than " + most + " such events")
                    : TimeLimit.tooComplex();
        }
    }

    /** Reads all candidates and keeps those of the page: there is no index of fields that only their sender knows. */
    private Found sorted(List<Condition> conditions, Ordering ordering, int left, PagePlace start) throws SQLException {
        Selection all = selection(conditions, start);
        StoredEvent last = start.number() == 0
                ? null
                : new Selection()
                        .and("e.number = ?", start.number())
                        .read(connection, "e.number", 1)
                        .get(0);
        FieldOrder page = new FieldOrder(ordering, left, last);
        Ordering byNumber = ordering.ofCandidates();
        PagePlace place = new PagePlace(0, 0, start.newest(), 0, start.question());
        for (int seen = 0; ; seen += BATCH) {
            if (seen >= MOST_CANDIDATES) {
                throw TimeLimit.tooComplex();
            }
            List<StoredEvent> read = after(all.copy(), byNumber, place)
                    .read(connection, byNumber.clause(conditions.stream().anyMatch(Condition::few)), BATCH);
            for (StoredEvent candidate : read) {
                if (meets(candidate, conditions)) {
                    page.add(candidate);
                }
            }
            if (read.size() < BATCH) {
                List<StoredEvent> found = page.page();
                boolean more =
                        page.hasMore() && (ordering.limit() == null || start.shown() + found.size() < ordering.limit());
                return new Found(found, more ? last(found, ordering, start) : null);
            }
            place = place(read.get(read.size() - 1), byNumber, start, 0);
        }
    }

    private Found page(List<Condition> conditions, Ordering ordering, int perPage, PagePlace start)
            throws SQLException {
        Selection all = selection(conditions, start);
        boolean tested = !viewer.everything() || conditions.stream().anyMatch(each -> each.test() != null);
        int left = ordering.limit() == null ? perPage : (int) Math.min(perPage, ordering.limit() - start.shown());
        if (left <= 0) {
            return new Found(List.of(), null);
        }
        if (ordering.by() == Ordering.By.FIELD) {
            return sorted(conditions, ordering, left, start);
        }
        boolean few = conditions.stream().anyMatch(Condition::few);
        String order = ordering.clause(few);
        int batch = tested ? Math.max(BATCH, left + 1) : left + 1;
        PagePlace place = start;
        List<StoredEvent> found = new ArrayList<>();
        for (int seen = 0; ; ) {
            Selection candidates = place.number() == 0 ? all : after(all.copy(), ordering, place);
            // The plan of what only a few events can meet has one outcome, and asking for it costs as much as the
            // answer.
            if (seen == 0 && !few && candidates.cost(connection, order, batch) > MOST_COST) {
                throw TimeLimit.tooComplex();
            }
            List<StoredEvent> read = candidates.read(connection, order, batch);
            for (StoredEvent candidate : read) {
                if (meets(candidate, conditions)) {
                    if (found.size() == left) {
                        boolean more = ordering.limit() == null || start.shown() + left < ordering.limit();
                        return new Found(found, more ? last(found, ordering, start) : null);
                    }
                    found.add(candidate);
                }
            }
            seen += read.size();
            if (read.size() < batch) {
                return new Found(found, null);
            }
            place = place(read.get(read.size() - 1), ordering, start, 0);
            if (seen >= MOST_CANDIDATES) {
                return cut(found, place, start);
            }
        }
    }

    /** A page may hold fewer events than were asked for; one without any would look like the end. */
    private static Found cut(List<StoredEvent> found, PagePlace place, PagePlace start) {
        if (found.isEmpty()) {
            throw TimeLimit.tooComplex();
        }
        long shown = start.shown() + found.size();
        return new Found(found, new PagePlace(place.key(), place.number(), place.newest(), shown, place.question()));
    }

    private boolean meets(StoredEvent candidate, List<Condition> conditions) throws SQLException {
        others.hideFrom(candidate);
        for (Condition condition : conditions) {
            if (condition.test() != null && !condition.test().test(candidate)) {
                return false;
            }
        }
        return true;
    }

    private Selection selection(List<Condition> conditions, PagePlace start) {
        // Nearly all events are older: as a sum it is a filter, and no index is read for it.
        Selection all = new Selection().and("e.number + 0 <= ?", start.newest());
        if (!viewer.everything()) {
            all.and("e.terms && ?", (Object) viewer.terms());
        }
        for (Condition condition : conditions) {
            if (condition.sql() != null) {
                all.and(condition.sql(), condition.values().toArray());
            }
        }
        return all;
    }

    private static Selection after(Selection all, Ordering ordering, PagePlace place) {
        if (ordering.by() == Ordering.By.NUMBER) {
            return all.and(ordering.after(), place.number());
        }
        OffsetDateTime time = Instant.EPOCH.plus(place.key(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return all.and(ordering.after(), time, place.number());
    }

    private static PagePlace last(List<StoredEvent> found, Ordering ordering, PagePlace start) {
        return place(found.get(found.size() - 1), ordering, start, found.size());
    }

    private static PagePlace place(StoredEvent event, Ordering ordering, PagePlace start, int more) {
        Instant time =
                switch (ordering.by()) {
                    case NUMBER, FIELD -> Instant.EPOCH;
                    case EVENT_TIME -> event.head().eventTime();
                    case RECORD_TIME -> event.head().recordTime();
                };
        return new PagePlace(
                ChronoUnit.MICROS.between(Instant.EPOCH, time),
                event.head().number(),
                start.newest(),
                start.shown() + more,
                start.question());
    }
}
