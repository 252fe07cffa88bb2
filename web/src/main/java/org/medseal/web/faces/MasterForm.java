package org.medseal.web.faces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.medseal.InvalidInputException;
import org.medseal.RefusedException.Kind;
import org.medseal.masterdata.MasterDataService;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Creates or changes one master record. What was read when the form opened is what the person means to change: whoever
 * was faster is not overwritten.
 */
abstract class MasterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MasterDataService masterData;

    private FormFields fields = new FormFields();
    private boolean changing;

    MasterDataService masterData() {
        return masterData;
    }

    /** What is to be changed. */
    void change(Serializable row) {
        fields = FormFields.of(row);
        changing = true;
    }

    /** The form as the JSON that the doors take. */
    ObjectNode json(String... counts) {
        fields.remove("validFrom");
        fields.remove("status");
        fields.put("version", changing ? fields.get("version") : null);
        ObjectNode json = fields.json(Set.of(counts));
        if (changing) {
            json.put("version", Integer.parseInt(fields.get("version")));
        }
        return json;
    }

    /** A record that exists already is not created again. */
    static void refuseIfThere(boolean there, String pointer, String sentence) {
        if (there) {
            throw new InvalidInputException(
                    Kind.CONFLICT,
                    "exists",
                    sentence,
                    List.of(new InvalidInputException.Fault(pointer, "exists", sentence)));
        }
    }

    /** Goes to the record's page and says there that it is saved. */
    static void saved(String page, Object... values) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        Messages.addGlobalInfo(Texts.get("form.saved"));
        Faces.redirect(page, values);
    }

    public FormFields getFields() {
        return fields;
    }

    public boolean isChanging() {
        return changing;
    }
}
