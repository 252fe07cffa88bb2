package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.medseal.RefusedException;
import org.medseal.gs1.Code;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.LotStatus;
import org.medseal.masterdata.MasterDataService;
import org.medseal.trace.ItemView;
import org.medseal.trace.TraceService;

/** Asked before a delivery is loaded: would anything stand against shipping these? Changes nothing. */
@ApplicationScoped
public class PreflightMessages {
    private static final int MOST_CODES = 10_000;

    @Inject
    private TraceService trace;

    @Inject
    private MasterDataService masterData;

    ErpMessage.Confirmation preflight(ObjectNode body, String messageType) {
        Members members = new Members(body, "requestId", "codes", "reference", "destination");
        String requestId = members.optional("requestId", String.class);
        String reference = members.optional("reference", String.class);
        members.optional("destination", String.class);
        List<String> codes = codes(members);
        if (codes.size() > MOST_CODES) {
            members.fault("codes", "codes", String.format("A preflight names at most %,d items", MOST_CODES));
        }
        members.finish();
        for (int i = 0; i < codes.size(); i++) {
            check("codes/" + i, codes.get(i), members);
        }
        members.finish();
        return new ErpMessage.Confirmation(
                requestId, messageType, reference, false, Map.of("shippable", true, "items", codes.size()));
    }

    private void check(String place, String text, Members members) {
        try {
            ItemView item = trace.item(Code.parse(text));
            if (!"active".equals(item.state())) {
                members.faultAt(place, "not-active", text + " is " + item.state());
            } else if (item.parent() != null) {
                members.faultAt(place, "packed", text + " is packed in " + item.parent());
            } else if (item.recalled()) {
                members.faultAt(
                        place,
                        "lot-recalled",
                        item.lot() == null
                                ? text + " holds recalled packs"
                                : text + " is recalled, of lot " + item.lot());
            } else if (item.lot() != null) {
                checkLot(place, item, text, members);
            }
        } catch (Gs1Exception e) {
            members.faultAt(place, e.code(), e.getMessage());
        } catch (RefusedException e) {
            members.faultAt(place, e.code(), e.getMessage());
        }
    }

    private void checkLot(String place, ItemView item, String text, Members members) {
        LotStatus status = masterData
                .getLot(Gtin.parse(item.gtin()), LotNumber.parse(item.lot()))
                .status();
        if (status == LotStatus.BLOCKED || status == LotStatus.REJECTED) {
            members.faultAt(place, "lot-" + status, text + " is of lot " + item.lot() + ", which is " + status);
        }
    }

    private static List<String> codes(Members members) {
        String[] codes = members.value("codes", String[].class);
        if (codes == null) {
            return List.of();
        }
        if (codes.length == 0 || Arrays.asList(codes).contains(null)) {
            members.fault("codes", "codes", "codes names at least one item");
            return List.of();
        }
        return List.of(codes);
    }
}
