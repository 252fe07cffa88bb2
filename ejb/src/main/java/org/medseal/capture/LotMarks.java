package org.medseal.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.medseal.gs1.Epc;
import org.medseal.items.ItemChange;
import org.medseal.items.ItemRuns;
import org.medseal.items.Move;
import org.medseal.masterdata.LotRow;

/** Marks what was accepted though its lot is recalled or was out of date on the day: worth a look, not refused. */
final class LotMarks {
    private static final Map<Move, String> LEAVING = Map.of(Move.SHIP, "shipped", Move.DISPENSE, "dispensed");

    private final Connection connection;
    private final DocumentCapture.Ledgers ledgers;

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

    /**
     * Looks at what left with the event, at any depth as it is packed when the document is in: one scan an event. True
     * where something was marked.
     */
    boolean left(Draft draft, ItemChange change) throws SQLException {
        String left = LEAVING.get(change.move());
        if (left == null || change.items().isEmpty()) {
            return false;
        }
        boolean marked = false;
        ItemRuns all = ledgers.items().withContents(connection, change.items());
        for (Map.Entry<Integer, Long> entry : new TreeMap<>(ledgers.items().lots(connection, all)).entrySet()) {
            LotRow lot = ledgers.lots().get(entry.getKey());
            String fault = fault(draft, lot);
            if (fault != null) {
                marked = true;
                note(draft, change.items(), lot, fault + "; " + entry.getValue() + " of its items " + left);
            }
        }
        return marked;
    }

    private void note(Draft draft, ItemRuns items, LotRow lot, String sentence) {
        if (items.size() == 1) {
            Epc epc = ledgers.numbers().epc(items.first());
            draft.note(Names.link(epc), code(lot), sentence + " with " + Findings.text(epc));
        } else {
            draft.note(null, code(lot), sentence + " with this event");
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
