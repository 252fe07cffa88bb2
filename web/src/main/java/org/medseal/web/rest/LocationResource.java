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
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.LocationDetails;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataJson;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.web.openapi.BodyOf;

/** Places; the SGLN in any form. */
@Path("locations")
@RequestScoped
@Produces("application/json")
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR, Roles.ERP})
public class LocationResource {
    @Inject
    MasterDataService masterData;

    @Context
    UriInfo uri;

    @GET
    public Page<LocationRow> list(
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("q") String q) {
        return masterData.listLocations(new Listing(page, size, q));
    }

    @GET
    @Path("{sgln}")
    public Object get(@PathParam("sgln") Sgln sgln, @QueryParam("at") Instant at) {
        return at == null ? masterData.getLocation(sgln) : masterData.locationAt(sgln, at);
    }

    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.ERP})
    @PUT
    @Path("{sgln}")
    @Consumes("application/json")
    public Response put(@PathParam("sgln") Sgln sgln, @BodyOf(LocationDetails.class) JsonNode body) {
        return Puts.answer(masterData.putLocation(MasterDataJson.location(body, sgln)), uri);
    }
}
