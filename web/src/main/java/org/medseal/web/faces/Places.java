package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.medseal.epcis.EventTerm;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyRow;
import org.medseal.web.convert.ReadableCode;

/** Names of places and companies for one page: each is looked up once. */
@RequestScoped
public class Places {
    @Inject
    private MasterDataService masterData;

    private final Map<String, String> names = new HashMap<>();

    /** What master data does not know is shown by its identifier; none at all is empty. */
    public String name(String uri) {
        if (uri == null) {
            return "";
        }
        return names.computeIfAbsent(uri, this::known);
    }

    /** A company is named by its own key, or by that of a place which is not among ours. */
    private String known(String uri) {
        return masterData
                .findLocation(uri)
                .map(LocationRow::name)
                .or(() -> EventTerm.gln(uri).flatMap(masterData::findParty).map(PartyRow::name))
                .orElseGet(() -> ReadableCode.of(uri));
    }
}
