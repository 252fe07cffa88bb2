package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.LotDetails;
import org.medseal.masterdata.LotStatus;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyDetails;
import org.medseal.masterdata.ProductDetails;
import org.medseal.masterdata.PutLot;
import org.medseal.masterdata.PutParty;
import org.medseal.masterdata.PutProduct;
import org.medseal.masterdata.Saved;
import org.medseal.masterdata.SetLotStatus;

/** Master data from the ERP: what REST takes as a body, with the key in it. */
@ApplicationScoped
public class MasterDataMessages {
    private static final String REQUEST_ID = "requestId";

    @Inject
    private MasterDataService masterData;

    ErpMessage.Confirmation product(ObjectNode body, String messageType) {
        Members members = new Members(body);
        String requestId = members.optional(REQUEST_ID, String.class);
        Gtin gtin = members.value("gtin", Gtin.class);
        Integer version = members.optional("version", Integer.class);
        members.value("name", String.class);
        members.value("companyPrefix", String.class);
        members.value("packagingLevel", String.class);
        ProductDetails details = members.rest(ProductDetails.class, REQUEST_ID, "gtin", "version");
        members.finish();
        return confirm(requestId, messageType, gtin, masterData.putProduct(new PutProduct(gtin, version, details)));
    }

    ErpMessage.Confirmation lot(ObjectNode body, String messageType) {
        Members members = new Members(body);
        String requestId = members.optional(REQUEST_ID, String.class);
        Gtin gtin = members.value("gtin", Gtin.class);
        LotNumber lot = members.value("lot", LotNumber.class);
        Integer version = members.optional("version", Integer.class);
        members.value("expiry", String.class);
        LotDetails details = members.rest(LotDetails.class, REQUEST_ID, "gtin", "lot", "version");
        members.finish();
        return confirm(
                requestId, messageType, gtin + "/" + lot, masterData.putLot(new PutLot(gtin, lot, version, details)));
    }

    ErpMessage.Confirmation lotStatus(ObjectNode body, String messageType) {
        Members members = new Members(body, REQUEST_ID, "gtin", "lot", "status", "reason");
        String requestId = members.optional(REQUEST_ID, String.class);
        Gtin gtin = members.value("gtin", Gtin.class);
        LotNumber lot = members.value("lot", LotNumber.class);
        LotStatus status = members.value("status", LotStatus.class);
        String reason = members.optional("reason", String.class);
        members.finish();
        return confirm(
                requestId,
                messageType,
                gtin + "/" + lot,
                masterData.setLotStatus(new SetLotStatus(gtin, lot, status, reason)));
    }

    ErpMessage.Confirmation party(ObjectNode body, String messageType) {
        Members members = new Members(body);
        String requestId = members.optional(REQUEST_ID, String.class);
        Gln gln = members.value("gln", Gln.class);
        Integer version = members.optional("version", Integer.class);
        members.value("name", String.class);
        PartyDetails details = members.rest(PartyDetails.class, REQUEST_ID, "gln", "version");
        members.finish();
        return confirm(requestId, messageType, gln, masterData.putParty(new PutParty(gln, version, details)));
    }

    private static ErpMessage.Confirmation confirm(
            String requestId, String messageType, Object subject, Saved<?> saved) {
        return new ErpMessage.Confirmation(
                requestId, messageType, subject.toString(), saved.changed(), Map.of("created", saved.created()));
    }
}
