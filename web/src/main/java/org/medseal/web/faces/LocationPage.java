package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyRow;
import org.medseal.web.faces.lists.Lists;

/** One location and its versions. */
@Named
@RequestScoped
public class LocationPage {
    private static final int MOST = 25;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Lists lists;

    private Gln gln;
    private String extension;
    private LocationRow location;
    private String party;

    public void load() {
        if (gln == null) {
            return;
        }
        location = masterData.getLocation(new Sgln(gln, extension == null ? "0" : extension));
        Gln owner = location.details().party();
        party = owner == null
                ? null
                : masterData.findParty(owner).map(PartyRow::name).orElse(owner.toString());
        lists.openTop("versions", MOST, Map.of("kind", "location", "key", location.key()));
    }

    public Gln getGln() {
        return gln;
    }

    public void setGln(Gln gln) {
        this.gln = gln;
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }

    public LocationRow getLocation() {
        return location;
    }

    public String getParty() {
        return party;
    }
}
