package org.medseal.masterdata;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** What the ERP says about products, lots and parties, message by message; each is one transaction. */
@Stateless
@RolesAllowed({"erp", "admin", "system"})
public class ErpCommandService {
    /** The message types that end here. */
    public static final Set<String> TYPES = Set.of("Product", "Lot", "LotStatus", "Party", "Location");

    @Inject
    MasterDataService masterData;

    public ErpCommandService() {}

    ErpCommandService(MasterDataService masterData) {
        this.masterData = masterData;
    }

    /**
     * @return the record as it stands now, and whether the message changed anything: the same message again does not
     */
    public Saved<? extends MasterRow> apply(String messageType, JsonNode body) {
        return switch (messageType) {
            case "Product" -> masterData.putProduct(MasterDataJson.product(body, null));
            case "Lot" -> masterData.putLot(MasterDataJson.lot(body, null, null));
            case "LotStatus" -> masterData.setLotStatus(MasterDataJson.lotStatus(body, null, null));
            case "Party" -> masterData.putParty(MasterDataJson.party(body, null));
            case "Location" -> masterData.putLocation(MasterDataJson.location(body, null));
            default ->
                throw new RefusedException(
                        Kind.MALFORMED,
                        "message-type",
                        "Master data comes as one of " + TYPES + ", not " + messageType);
        };
    }
}
