package org.medseal.trace.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.medseal.epcis.EventTerm;
import org.medseal.gs1.Epc;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;

/** Which values occur in the events that a viewer sees: types, steps, places, things. A page begins after a value. */
final class EventValues {
    private static final int PLACES_AT_A_TIME = 500;
    private static final int BLOCKS_AT_A_TIME = 64;
    private static final int MOST_BLOCKS = 5_000;
    private static final int ITEMS_IN_BLOCK = 256;

    private final Connection connection;
    private final Viewer viewer;

    EventValues(Connection connection, Viewer viewer) {
        this.connection = connection;
        this.viewer = viewer;
    }

    ValuePage list(TopLevel resource, int perPage, String token) throws SQLException {
        String after = token == null ? "" : decoded(token);
        List<String> found =
                switch (resource) {
                    case EVENT_TYPES -> types(after);
                    case BIZ_STEPS -> distinct("step", after, perPage);
                    case DISPOSITIONS -> distinct("disposition", after, perPage);
                    case READ_POINTS -> places(EventTerm::readPoint, after, perPage);
                    case BIZ_LOCATIONS -> places(EventTerm::location, after, perPage);
                    case EPCS -> throw new IllegalArgumentException("things are listed by their numbers");
                };
        return page(found, perPage);
    }

    private static ValuePage page(List<String> found, int perPage) {
        boolean more = found.size() > perPage;
        List<String> page = more ? found.subList(0, perPage) : found;
        return new ValuePage(page, more ? encoded(page.get(page.size() - 1)) : null);
    }

    private Selection seen() {
        return viewer.everything()
                ? new Selection().and("true")
                : new Selection().and("e.terms && ?", (Object) viewer.terms());
    }

    private List<String> types(String after) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String type : EventConditions.TYPES.stream().sorted().toList()) {
            if (type.compareTo(after) > 0 && seen().and("e.type = ?", type).exists(connection)) {
                found.add(type);
            }
        }
        return found;
    }

    private List<String> distinct(String column, String after, int perPage) throws SQLException {
        return seen().and("e." + column + " collate \"C\" > ?", after).distinct(connection, column, perPage + 1);
    }

    private List<String> places(Function<String, EventTerm> term, String after, int perPage) throws SQLException {
        List<String> found = new ArrayList<>();
        String from = after;
        while (found.size() <= perPage) {
            List<String> some = placesAfter(from);
            for (String place : some) {
                Long[] number = {term.apply(place).number()};
                if (found.size() <= perPage
                        && seen().and("e.terms @> ?", (Object) number).exists(connection)) {
                    found.add(place);
                }
            }
            if (some.size() < PLACES_AT_A_TIME) {
                break;
            }
            from = some.get(some.size() - 1);
        }
        return found;
    }

    private List<String> placesAfter(String uri) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select uri from place where uri collate \"C\" > ?"
                + " order by uri collate \"C\" limit " + PLACES_AT_A_TIME)) {
            select.setString(1, uri);
            try (ResultSet rows = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    /** Things in the order of their numbers, block by block. */
    ValuePage things(ItemNumbers numbers, Function<Epc, String> naming, int perPage, String token) throws SQLException {
        long after = token == null ? -1 : number(decoded(token));
        List<Long> found = new ArrayList<>();
        long block = (after + 1) / ITEMS_IN_BLOCK;
        int seen = 0;
        while (found.size() <= perPage) {
            List<Long> blocks = blocks(block);
            for (long each : blocks) {
                named(each).forEach(number -> {
                    if (number > after && found.size() <= perPage) {
                        found.add(number);
                    }
                });
                block = each + 1;
            }
            seen += blocks.size();
            if (blocks.size() < BLOCKS_AT_A_TIME) {
                break;
            }
            if (seen > MOST_BLOCKS && found.isEmpty()) {
                throw QueryException.tooComplex("Nothing was found in reasonable time; ask for events instead");
            }
        }
        boolean more = found.size() > perPage;
        List<Long> page = more ? found.subList(0, perPage) : found;
        long[] these = page.stream().mapToLong(Long::longValue).toArray();
        List<String> names = numbers.epcs(these).stream().map(naming).toList();
        return new ValuePage(names, more ? encoded(Long.toString(these[these.length - 1])) : null);
    }

    private List<Long> blocks(long from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct block from block_event where block >= ? order by block limit " + BLOCKS_AT_A_TIME)) {
            select.setLong(1, from);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
                return found;
            }
        }
    }

    private ItemRuns named(long block) throws SQLException {
        OtherShipments others = new OtherShipments(connection, viewer);
        ItemRuns named = ItemRuns.EMPTY;
        Selection events = seen().and("e.number in (select event from block_event where block = ?)", block);
        for (StoredEvent event : events.read(connection, "e.number", Integer.MAX_VALUE)) {
            others.hideFrom(event);
            named = named.union(EpcConditions.Where.ANY.things(event));
        }
        return named.intersection(ItemRuns.range(block * ITEMS_IN_BLOCK, ITEMS_IN_BLOCK));
    }

    private static String encoded(String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw QueryException.parameter("nextPageToken \"" + token + "\" was not given here");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw QueryException.parameter("nextPageToken was not given here");
        }
    }
}
