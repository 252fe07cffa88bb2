package org.medseal.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.medseal.gs1.Gln;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.MasterDataJson;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.masterdata.PartyDetails;
import org.medseal.masterdata.PartyRow;
import org.medseal.web.openapi.BodyOf;

/** Companies. */
@Path("parties")
@RequestScoped
@Produces("application/json")
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR, Roles.ERP})
public class PartyResource {
    @Inject
    MasterDataService masterData;

    @Context
    UriInfo uri;

    @GET
    public Page<PartyRow> list(
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("q") String q) {
        return masterData.listParties(new Listing(page, size, q));
    }

    @GET
    @Path("{gln}")
    public Object get(@PathParam("gln") Gln gln, @QueryParam("at") Instant at) {
        return at == null ? masterData.getParty(gln) : masterData.partyAt(gln, at);
    }

    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.ERP})
    @PUT
    @Path("{gln}")
    @Consumes("application/json")
    public Response put(@PathParam("gln") Gln gln, @BodyOf(PartyDetails.class) JsonNode body) {
        return Puts.answer(masterData.putParty(MasterDataJson.party(body, gln)), uri);
    }
}
