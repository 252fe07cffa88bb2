package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.medseal.RefusedException;
import org.medseal.exchange.RouteDetails;
import org.medseal.exchange.RouteKind;
import org.medseal.exchange.RouteRow;
import org.medseal.exchange.RouteService;
import org.medseal.gs1.Gln;

/** Where documents for a company or an authority go. */
@Path("parties/{gln}/routes")
@RequestScoped
@Produces("application/json")
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class RouteResource {
    @Inject
    RouteService routes;

    @GET
    public List<RouteRow> list(@PathParam("gln") Gln gln) {
        return routes.list(gln);
    }

    @GET
    @Path("{kind}")
    public RouteRow get(@PathParam("gln") Gln gln, @PathParam("kind") RouteKind kind) {
        return routes.get(gln, kind);
    }

    @RolesAllowed({Roles.ADMIN, Roles.OFFICER})
    @PUT
    @Path("{kind}")
    @Consumes("application/json")
    public RouteRow put(@PathParam("gln") Gln gln, @PathParam("kind") RouteKind kind, RouteDetails body) {
        if (body == null) {
            throw new RefusedException(RefusedException.Kind.MALFORMED, "missing-body", "the body is missing");
        }
        return routes.put(gln, kind, body);
    }
}
