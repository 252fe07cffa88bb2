package org.medseal.trace.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgln;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotRow;
import org.medseal.vocabularies.Selected;
import org.medseal.vocabularies.Vocabularies;

/** What must be known of things and lots to tell whether an event is meant. */
final class Known {
    private static final int AT_A_TIME = 256;

    /** In which vocabularies places stand; many state places, of whatever use, as locations. */
    static final List<String> READ_POINTS = Vocabularies.types("ReadPoint", "Location");

    static final List<String> LOCATIONS = Vocabularies.types("BusinessLocation", "Location");
    private static final int MOST_ELEMENTS = 10_000;

    private final Connection connection;
    private final Ledgers ledgers;
    private final Vocabularies vocabularies;

    /** Finds a lot by product and number. */
    interface Lots {
        Optional<LotRow> find(Gtin gtin, LotNumber lot);
    }

    record Ledgers(ItemStore items, ItemNumbers numbers, Lots lots) {}

    Known(Connection connection, Ledgers ledgers, Viewer viewer) {
        this.connection = connection;
        this.ledgers = ledgers;
        this.vocabularies = new Vocabularies(connection, viewer.audience());
    }

    /** The keys of such elements of vocabularies. */
    Set<String> stated(Selected wanted) {
        try {
            List<Vocabularies.Found> found = vocabularies.find(wanted, MOST_ELEMENTS + 1);
            if (found.size() > MOST_ELEMENTS) {
                throw QueryException.tooComplex(
                        "More than " + MOST_ELEMENTS + " elements of master data have that attribute");
            }
            return found.stream().map(Vocabularies.Found::key).collect(Collectors.toSet());
        } catch (SQLException e) {
            throw new IllegalStateException("The master data cannot be read", e);
        }
    }

    /** These places and what lies below them, as master data has it. */
    Set<String> below(List<String> types, List<String> places) {
        try {
            return vocabularies.below(types, places);
        } catch (SQLException e) {
            throw new IllegalStateException("The master data cannot be read", e);
        }
    }

    OptionalLong number(Epc epc) {
        return ledgers.numbers().find(epc);
    }

    Optional<Integer> lot(Gtin gtin, LotNumber lot) {
        return ledgers.lots().find(gtin, lot).map(LotRow::id);
    }

    Set<Integer> lots(ItemRuns things) {
        try {
            return ledgers.items().lots(connection, things).keySet();
        } catch (SQLException e) {
            throw new IllegalStateException("The lots of items cannot be read", e);
        }
    }

    /** Whether one of the things is such; looks no further than the first. */
    boolean any(ItemRuns things, Predicate<Epc> such) {
        long[] numbers = things.toArray();
        for (int from = 0; from < numbers.length; from += AT_A_TIME) {
            List<Epc> epcs = ledgers.numbers()
                    .epcs(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + AT_A_TIME)));
            if (epcs.stream().anyMatch(such)) {
                return true;
            }
        }
        return false;
    }

    /** The parts of a place: those with the same GLN and an extension, where the place itself has none. */
    List<String> placesWithin(String uri) {
        Optional<Gln> gln = whole(uri);
        if (gln.isEmpty()) {
            return List.of();
        }
        String key = Sgln.of(gln.get()).toString();
        try (PreparedStatement select =
                connection.prepareStatement("select uri from place where key ^@ ? order by key limit 10000")) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                List<String> parts = new ArrayList<>();
                while (rows.next()) {
                    parts.add(rows.getString(1));
                }
                return parts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The places cannot be read", e);
        }
    }

    private static Optional<Gln> whole(String uri) {
        try {
            Sgln sgln = Sgln.parse(uri);
            return sgln.hasExtension() ? Optional.empty() : Optional.of(sgln.gln());
        } catch (Gs1Exception notAPlaceOfGs1) {
            return Optional.empty();
        }
    }
}
