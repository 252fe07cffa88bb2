package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.medseal.gs1.Gln;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyRow;
import org.medseal.web.faces.lists.Lists;

/** One party: what it is, its locations, its versions. */
@Named
@RequestScoped
public class PartyPage {
    private static final int MOST = 25;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Lists lists;

    private Gln gln;
    private PartyRow party;

    public void load() {
        if (gln == null) {
            return;
        }
        party = masterData.getParty(gln);
        lists.openTop("locations", MOST, Map.of("party", gln.toString()));
        lists.openTop("versions", MOST, Map.of("kind", "party", "key", party.key()));
    }

    public Gln getGln() {
        return gln;
    }

    public void setGln(Gln gln) {
        this.gln = gln;
    }

    public PartyRow getParty() {
        return party;
    }
}
