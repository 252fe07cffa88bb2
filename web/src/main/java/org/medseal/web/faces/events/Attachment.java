package org.medseal.web.faces.events;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;

/** An answer that is a file, instead of the page. */
final class Attachment {
    private Attachment() {}

    /** Begins it; what is written is sent as it comes. */
    static OutputStream begin(FacesContext faces, String name, String type) throws IOException {
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(type);
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"medseal-" + name + "\"");
        faces.responseComplete();
        return answer.getResponseOutputStream();
    }
}
