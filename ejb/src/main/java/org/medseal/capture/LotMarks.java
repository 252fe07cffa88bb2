package org.medseal.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.medseal.gs1.Epc;
import org.medseal.items.Departures;
import org.medseal.items.ItemChange;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.Move;
import org.medseal.masterdata.LotRow;

/**
 * Stops what is recalled: of ours nothing leaves or is dispensed after its recall was started, except on the way back.
 * What is out of date, what left before the recall and is only reported now, and what is someone else's is marked as
 * worth a look, not refused: it happened.
 */
final class LotMarks {
    private static final Map<Move, String> LEAVING = Map.of(Move.SHIP, "shipped", Move.DISPENSE, "dispensed");
    private static final Set<String> WAY_BACK = Set.of("returned", "recalled");

    private final Connection connection;
    private final DocumentCapture.Ledgers ledgers;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Integer, LotRow> lots = new HashMap<>();
    private boolean leaving;
    private boolean refused;

    private record Mark(Draft draft, String epc, String code, String sentence) {}

    LotMarks(Connection connection, DocumentCapture.Ledgers ledgers) {
        this.connection = connection;
        this.ledgers = ledgers;
    }

    /** Items of that lot come into being by the event. */
    static void born(Draft draft, LotRow lot) {
        String fault = fault(draft, lot);
        if (fault != null) {
            draft.note(null, code(lot), fault);
        }
    }

    /** Whether an event was refused. */
    boolean isRefused() {
        return refused;
    }

    /** Notes what was found, once nothing is refused any more; true where there is anything to say. */
    boolean note() {
        marks.forEach(mark -> mark.draft().note(mark.epc(), mark.code(), mark.sentence()));
        return !marks.isEmpty();
    }

    /** Looks at what left with the event, at any depth as it is packed when the document is in: one scan an event. */
    void left(Draft draft, ItemChange change) throws SQLException {
        String left = LEAVING.get(change.move());
        if (left == null || change.items().isEmpty()) {
            return;
        }
        if (!leaving) {
            // From here to the commit no recall starts; one that has just started is seen below.
            Departures.allow(connection);
            leaving = true;
        }
        ItemRuns all = ledgers.items().withContents(connection, change.items());
        ItemRuns ours = ItemNumbers.ours(all);
        look(draft, change, ours, left);
        look(draft, change, all.minus(ours), left);
        lookAtSingles(draft, ours, left);
    }

    private void look(Draft draft, ItemChange change, ItemRuns items, String left) throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        boolean strict = ItemNumbers.isRuledStrictly(items.first());
        for (Map.Entry<Integer, Long> entry : new TreeMap<>(ledgers.items().lots(connection, items)).entrySet()) {
            LotRow lot = lots.computeIfAbsent(entry.getKey(), ledgers.lots()::asItStands);
            String fault = fault(draft, lot);
            if (fault == null) {
                continue;
            }
            if (strict && lot.isRecalled() && isStopped(draft, ledgers.lots().recalledSince(lot))) {
                refuse(draft, fault + "; " + entry.getValue() + " of its items may not be " + left);
            } else {
                mark(draft, change.items(), lot, fault + "; " + entry.getValue() + " of its items " + left);
            }
        }
    }

    private void lookAtSingles(Draft draft, ItemRuns ours, String left) throws SQLException {
        for (long number : ledgers.items().recalled(connection, ours).toArray()) {
            if (isStopped(draft, ledgers.items().recalledSince(connection, number))) {
                Epc epc = ledgers.numbers().epc(number);
                refuse(draft, Findings.text(epc) + " is recalled and may not be " + left);
                return;
            }
        }
    }

    /** Whether it happened after the recall was started and not because of it. */
    private static boolean isStopped(Draft draft, Optional<Instant> since) {
        boolean before = since.isPresent() && draft.event.eventTime().isBefore(since.get());
        return !before && !isWayBack(draft);
    }

    /** Shipped to be given back or destroyed: so says the disposition, or a return's own document. */
    private static boolean isWayBack(Draft draft) {
        return draft.event.disposition().filter(WAY_BACK::contains).isPresent()
                || draft.event.bizTransactions().stream().anyMatch(each -> "rma".equals(each.type()));
    }

    private void refuse(Draft draft, String sentence) {
        refused = true;
        draft.refuse(
                "recalled",
                sentence
                        + ". What goes back because of the recall is shipped with the disposition returned or recalled");
    }

    private void mark(Draft draft, ItemRuns items, LotRow lot, String sentence) {
        if (items.size() == 1) {
            Epc epc = ledgers.numbers().epc(items.first());
            marks.add(new Mark(draft, Names.link(epc), code(lot), sentence + " with " + Findings.text(epc)));
        } else {
            marks.add(new Mark(draft, null, code(lot), sentence + " with this event"));
        }
    }

    private static String code(LotRow lot) {
        return lot.isRecalled() ? "lot-recalled" : "lot-expired";
    }

    private static String fault(Draft draft, LotRow lot) {
        LocalDate day = draft.event.eventTime().atOffset(ZoneOffset.UTC).toLocalDate();
        String name = "Lot " + lot.lot() + " of GTIN " + lot.gtin();
        if (lot.isRecalled()) {
            return name + " is recalled";
        }
        return lot.expiredOn(day) ? name + " expired on " + lot.expiry() + ", before this event" : null;
    }
}
