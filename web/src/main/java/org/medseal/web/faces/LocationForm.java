package org.medseal.web.faces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.MasterDataJson;
import org.medseal.masterdata.PutLocation;

/** Creates a location or changes it. */
@Named
@ViewScoped
public class LocationForm extends MasterForm {
    private static final long serialVersionUID = 1L;

    private Gln gln;
    private String extension;
    private Gln typedGln;
    private String party;

    public void load() {
        if (gln != null) {
            change(masterData().getLocation(new Sgln(gln, extension == null ? "0" : extension)));
            typedGln = gln;
        } else if (party != null) {
            getFields().put("party", party);
        }
    }

    public void save() throws IOException {
        ObjectNode json = json();
        String part = json.path("extension").asText("0");
        json.remove("sgln");
        json.remove("gln");
        json.remove("extension");
        Sgln sgln = new Sgln(typedGln, part);
        PutLocation put = MasterDataJson.location(json, sgln);
        if (!isChanging()) {
            refuseIfThere(
                    masterData().findLocation(sgln).isPresent(), "/gln", Texts.get("location.exists", typedGln, part));
            put = new PutLocation(sgln, 0, put.details());
        }
        masterData().putLocation(put);
        saved("location.xhtml?gln=%s&extension=%s", sgln.gln(), sgln.extension());
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

    public Gln getTypedGln() {
        return typedGln;
    }

    public void setTypedGln(Gln typedGln) {
        this.typedGln = typedGln;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }
}
