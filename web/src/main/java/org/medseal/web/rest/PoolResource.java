package org.medseal.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.medseal.gs1.Gtin;
import org.medseal.serials.PoolStatus;
import org.medseal.serials.SerialService;

/** How far the serial numbers of a product reach. */
@Path("products/{gtin}/pool")
@RequestScoped
public class PoolResource {
    @Inject
    SerialService serials;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public PoolStatus get(@PathParam("gtin") Gtin gtin) {
        return serials.poolStatus(gtin);
    }
}
