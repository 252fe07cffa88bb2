package org.medseal.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medseal.epcis.Ilmd;
import org.medseal.gs1.Gs1Date;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.Lgtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.Item;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.Refusal;
import org.medseal.masterdata.LotRow;

/** Holds lot and expiry of things that come into being against what is known of the lot, and gives them their lot. */
final class Births {
    private final LotBook book;
    private final ItemNumbers numbers;
    private final Map<Lgtin, LotRow> known = new HashMap<>();

    Births(LotBook book, ItemNumbers numbers) {
        this.book = book;
        this.numbers = numbers;
    }

    /** Refuses the draft, or leaves the lot of each of its products in it. */
    void check(Draft draft) {
        Ilmd ilmd = draft.event.ilmd();
        try {
            Optional<LotNumber> lot = ilmd.lotNumber().map(LotNumber::parse);
            LocalDate expiry =
                    ilmd.itemExpirationDate().map(text -> date(draft, text)).orElse(null);
            for (Map.Entry<Gtin, ItemRuns> entry : draft.born.entrySet()) {
                check(draft, entry.getKey(), entry.getValue(), lot.orElse(null), expiry);
            }
        } catch (Gs1Exception e) {
            draft.refuse(e.code(), e.getMessage());
        }
    }

    private void check(Draft draft, Gtin gtin, ItemRuns items, LotNumber named, LocalDate expiry) {
        boolean ours = !items.isEmpty() && ItemNumbers.isRuledStrictly(items.first());
        if (named == null) {
            draft.lots.put(gtin, Item.NONE);
            if (ours) {
                draft.note(null, "lot-missing", "The event names no lot for GTIN " + gtin);
            }
            return;
        }
        if (ours && isForOthers(draft, items, named)) {
            return;
        }
        LotRow lot = lot(draft, new Lgtin(gtin, named), expiry, ours);
        if (lot != null) {
            draft.lots.put(gtin, lot.id());
            LotMarks.born(draft, lot);
        }
    }

    private boolean isForOthers(Draft draft, ItemRuns items, LotNumber lot) {
        List<Refusal> others = numbers.otherLots(items, lot).list();
        Findings.refuse(draft, others, numbers);
        return !others.isEmpty();
    }

    private LotRow lot(Draft draft, Lgtin key, LocalDate expiry, boolean ours) {
        LotRow lot = known.get(key);
        if (lot == null) {
            lot = book.find(key.gtin(), key.lot()).orElse(null);
        }
        if (lot == null && expiry == null && ours) {
            draft.refuse(
                    "lot-unknown",
                    "Lot " + key.lot() + " of GTIN " + key.gtin()
                            + " is not known, and the event does not say when it expires");
            return null;
        }
        if (lot == null) {
            lot = book.register(key.gtin(), key.lot(), expiry);
        }
        known.put(key, lot);
        if (expiry != null && lot.expiry() != null && !expiry.equals(lot.expiry())) {
            String sentence = "Lot " + key.lot() + " of GTIN " + key.gtin() + " expires on " + lot.expiry()
                    + ", not on " + expiry + " as the event says";
            if (ours) {
                draft.refuse("expiry-differs", sentence);
                return null;
            }
            draft.note(null, "expiry-differs", sentence);
        }
        return lot;
    }

    /** A date as {@code 2028-10-31}, with or without a time behind it, as {@code 20281031} or as {@code 281031}. */
    private static LocalDate date(Draft draft, String text) {
        try {
            if (text.matches("\\d{6}")) {
                return Gs1Date.parse(
                        text, draft.event.eventTime().atOffset(ZoneOffset.UTC).toLocalDate());
            }
            if (text.matches("\\d{8}")) {
                return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            }
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new Gs1Exception(
                    "expiry-date", "The expiry date '" + text + "' is no date; it looks like 2028-10-31");
        }
    }
}
