package org.medseal.recall;

import java.util.ArrayList;
import java.util.List;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Code;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.items.ItemNumbers;
import org.medseal.masterdata.MasterDataService;

/** Holds the order of a recall against what is known, and names everything that is wrong with it at once. */
final class Orders {
    private static final int MOST_CODES = 10_000;
    private static final int MOST_LOTS = 1_000;

    private final MasterDataService masterData;
    private final ItemNumbers numbers;
    private final List<Fault> faults = new ArrayList<>();
    private boolean malformed;

    Orders(MasterDataService masterData, ItemNumbers numbers) {
        this.masterData = masterData;
        this.numbers = numbers;
    }

    /** The numbers of the codes named; none where whole lots are recalled. */
    long[] check(MakeRecall order) {
        required("/gtin", "The product (gtin)", order.gtin());
        required("/class", "The class", order.recallClass());
        required(
                "/reason",
                "The reason",
                order.reason() == null || order.reason().isBlank() ? null : order.reason());
        required("/depth", "The depth", order.depth());
        if (order.lots().isEmpty() == order.codes().isEmpty()) {
            missing("/lots", "A recall names either lots or codes");
        }
        if (order.codes().size() > MOST_CODES || order.lots().size() > MOST_LOTS) {
            missing("/codes", String.format("A recall names at most %,d lots or %,d codes", MOST_LOTS, MOST_CODES));
        }
        if (faults.isEmpty()) {
            checkLots(order);
        }
        long[] found = faults.isEmpty() ? find(order) : new long[0];
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    malformed ? Kind.MALFORMED : Kind.AGAINST_RULE,
                    "invalid-recall",
                    "The recall cannot be made: " + faults.get(0).detail(),
                    faults);
        }
        return found;
    }

    private void checkLots(MakeRecall order) {
        if (masterData.findProduct(order.gtin()).isEmpty()) {
            faults.add(new Fault("/gtin", "unknown-product", "There is no product " + order.gtin()));
            return;
        }
        for (int i = 0; i < order.lots().size(); i++) {
            LotNumber lot = order.lots().get(i);
            if (masterData.findLot(order.gtin(), lot).isEmpty()) {
                faults.add(new Fault(
                        "/lots/" + i, "unknown-lot", "There is no lot " + lot + " of the product " + order.gtin()));
            }
        }
    }

    private long[] find(MakeRecall order) {
        long[] found = new long[order.codes().size()];
        for (int i = 0; i < found.length; i++) {
            try {
                found[i] = find(order, "/codes/" + i, order.codes().get(i));
            } catch (Gs1Exception e) {
                malformed = true;
                faults.add(new Fault("/codes/" + i, e.code(), e.getMessage()));
            }
        }
        return found;
    }

    private long find(MakeRecall order, String pointer, String text) {
        Epc epc = Code.parse(text)
                .epc()
                .orElseThrow(() ->
                        new Gs1Exception("no-instance", "'" + text + "' names a kind of thing, not one single thing"));
        long number = numbers.number(epc);
        if (epc instanceof Sgtin sgtin && !sgtin.gtin().equals(order.gtin())) {
            faults.add(new Fault(pointer, "other-product", text + " is not of the product " + order.gtin()));
        } else if (number < 0) {
            faults.add(new Fault(pointer, "unknown-item", "Nothing is known of " + text));
        }
        return number;
    }

    private void required(String pointer, String what, Object value) {
        if (value == null) {
            missing(pointer, what + " is missing");
        }
    }

    private void missing(String pointer, String sentence) {
        malformed = true;
        faults.add(new Fault(pointer, "missing", sentence));
    }
}
