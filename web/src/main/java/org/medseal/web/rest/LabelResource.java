package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.medseal.gs1.Code;
import org.medseal.labels.Label;
import org.medseal.labels.LabelFormat;
import org.medseal.labels.LabelService;
import org.medseal.labels.SymbolKind;

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
            @QueryParam("symbol") @DefaultValue("datamatrix") String symbol) {
        LabelFormat file = LabelFormat.parse(format);
        SymbolKind kind = SymbolKind.parse(symbol);
        Label label = labels.draw(contents.of(Code.parse(code)), kind, file);
        return Response.ok(label.content(), label.contentType()).build();
    }
}
