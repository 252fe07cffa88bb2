package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.medseal.trace.events.PageTokenService;
import org.medseal.trace.events.QueryException;

/** What there is below {@code /epcis}. */
@Path("")
@RequestScoped
@Produces("application/json")
public class RootResource {
    private static final List<String> NAMES = List.of(
            "capture",
            "events",
            "eventTypes",
            "epcs",
            "bizSteps",
            "bizLocations",
            "readPoints",
            "dispositions",
            "queries");

    @Inject
    PageTokenService tokens;

    @GET
    public Response list() {
        return EpcisHeaders.on(Response.ok(Collection.of(NAMES))).build();
    }

    /** It leads to no page any more. */
    @DELETE
    @Produces(AnswerForm.ANY)
    @Path("nextPageToken/{token}")
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
    public Response giveBack(@PathParam("token") String token) {
        if (!NextPage.isToken(token)) {
            throw QueryException.parameter("nextPageToken \"" + token + "\" was not given here");
        }
        tokens.giveBack(token);
        return EpcisHeaders.on(Response.noContent()).build();
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    @Path("nextPageToken/{token}")
    public Response tokenOptions(@PathParam("token") String token) {
        return EpcisHeaders.options("DELETE, OPTIONS");
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    public Response options() {
        return EpcisHeaders.options("GET, OPTIONS");
    }
}
