package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.web.convert.ReadableCode;

/** Names of places for one page: each is looked up once. */
@RequestScoped
public class Places {
    @Inject
    private MasterDataService masterData;

    private final Map<String, String> names = new HashMap<>();

    /** A place that master data does not know is shown by its identifier; none at all is empty. */
    public String name(String uri) {
        if (uri == null) {
            return "";
        }
        return names.computeIfAbsent(
                uri,
                asked -> masterData.findLocation(asked).map(LocationRow::name).orElseGet(() -> ReadableCode.of(asked)));
    }
}
