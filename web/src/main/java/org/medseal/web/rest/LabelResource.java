package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.medseal.RefusedException;
import org.medseal.gs1.Code;
import org.medseal.labels.Label;
import org.medseal.labels.LabelFormat;
import org.medseal.labels.LabelService;
import org.medseal.labels.SymbolChoice;
import org.medseal.labels.SymbolKind;
import org.medseal.labels.SymbolSize;
import org.medseal.web.labels.ItemLabel;

/** {@code GET /api/labels}: the symbol of an item with its readable text. */
@Path("labels")
@RequestScoped
@RolesAllowed({
    Roles.ADMIN,
    Roles.OFFICER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.OPERATOR,
    Roles.LINE,
    Roles.ERP,
    Roles.PARTNER
})
public class LabelResource {
    @Inject
    private ItemLabel contents;

    @Inject
    private LabelService labels;

    @GET
    public Response label(
            @QueryParam("code") String code,
            @QueryParam("format") @DefaultValue("png") String format,
            @QueryParam("symbol") @DefaultValue("datamatrix") String symbol,
            @QueryParam("size") @DefaultValue("auto") String size,
            @QueryParam("moduleMillimetres") String moduleMillimetres) {
        LabelFormat file = LabelFormat.parse(format);
        SymbolChoice choice =
                new SymbolChoice(SymbolKind.parse(symbol), SymbolSize.parse(size), millimetres(moduleMillimetres));
        Label label = labels.draw(contents.of(Code.parse(code)), choice, file);
        return Response.ok(label.content(), label.contentType()).build();
    }

    private static double millimetres(String text) {
        if (text == null) {
            return SymbolChoice.USUAL_MODULE;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED,
                    "module-size",
                    "moduleMillimetres is a number as 0.5, not \"" + text + "\"");
        }
    }
}
