package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.labels.LabelTemplates;
import org.medseal.web.labels.PrintContents;
import org.medseal.web.labels.PrintOrder;

/** Labels by a template, as many as are asked for, in one file: {@code POST /api/print-orders}. */
@Path("print-orders")
@RequestScoped
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.LINE})
public class PrintOrderResource {
    @Inject
    PrintContents contents;

    /** The templates there are. */
    @GET
    @Path("templates")
    @Produces("application/json")
    public Set<String> templates() {
        return LabelTemplates.known().names();
    }

    @POST
    @Consumes("application/json")
    public Response print(PrintOrder order) {
        if (order == null) {
            throw new RefusedException(RefusedException.Kind.MALFORMED, "missing-body", "the body is missing");
        }
        PrintContents.File file = contents.print(order);
        StreamingOutput body = file::writeTo;
        return Response.ok(body, file.contentType()).build();
    }
}
