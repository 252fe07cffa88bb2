package org.medseal.web.faces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.stream.Collectors;
import org.medseal.gs1.Gln;
import org.medseal.masterdata.MasterDataJson;
import org.medseal.masterdata.PartyRow;
import org.medseal.masterdata.PutParty;

/** Creates a party or changes it. */
@Named
@ViewScoped
public class PartyForm extends MasterForm {
    private static final long serialVersionUID = 1L;

    private Gln gln;
    private String companyPrefixes;

    public void load() {
        if (gln == null) {
            return;
        }
        PartyRow party = masterData().getParty(gln);
        change(party);
        companyPrefixes =
                party.details().companyPrefixes().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    public void save() throws IOException {
        ObjectNode json = json();
        FormFields.lines(json, "companyPrefixes", companyPrefixes, TextNode::valueOf);
        PutParty put = MasterDataJson.party(json, gln);
        if (!isChanging()) {
            refuseIfThere(masterData().findParty(put.gln()).isPresent(), "/gln", Texts.get("party.exists", put.gln()));
            put = new PutParty(put.gln(), 0, put.details());
        }
        masterData().putParty(put);
        saved("party.xhtml?gln=%s", put.gln());
    }

    public Gln getGln() {
        return gln;
    }

    public void setGln(Gln gln) {
        this.gln = gln;
    }

    public String getCompanyPrefixes() {
        return companyPrefixes;
    }

    public void setCompanyPrefixes(String companyPrefixes) {
        this.companyPrefixes = companyPrefixes;
    }
}
