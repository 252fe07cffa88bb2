package org.medseal.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

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

    @GET
    public Response list() {
        return EpcisHeaders.on(Response.ok(Collection.of(NAMES))).build();
    }

    @OPTIONS
    public Response options() {
        return EpcisHeaders.options("GET, OPTIONS");
    }
}
