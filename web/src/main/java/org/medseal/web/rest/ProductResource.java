package org.medseal.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.LotDetails;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataJson;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.masterdata.ProductDetails;
import org.medseal.masterdata.ProductRow;
import org.medseal.masterdata.SetLotStatus;
import org.medseal.web.openapi.BodyOf;

/** Products and their lots. */
@Path("products")
@RequestScoped
@Produces("application/json")
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
public class ProductResource {
    @Inject
    MasterDataService masterData;

    @Context
    UriInfo uri;

    @GET
    public Page<ProductRow> list(
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("q") String q) {
        return masterData.listProducts(new Listing(page, size, q));
    }

    @GET
    @Path("{gtin}")
    public Object get(@PathParam("gtin") Gtin gtin, @QueryParam("at") Instant at) {
        return at == null ? masterData.getProduct(gtin) : masterData.productAt(gtin, at);
    }

    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.ERP})
    @PUT
    @Path("{gtin}")
    @Consumes("application/json")
    public Response put(@PathParam("gtin") Gtin gtin, @BodyOf(ProductDetails.class) JsonNode body) {
        return Puts.answer(masterData.putProduct(MasterDataJson.product(body, gtin)), uri);
    }

    /** Which lots there are is nothing for partners; one that they hold in their hands they may look up. */
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR, Roles.LINE, Roles.ERP})
    @GET
    @Path("{gtin}/lots")
    public Page<LotRow> listLots(
            @PathParam("gtin") Gtin gtin,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("q") String q) {
        return masterData.listLots(gtin, new Listing(page, size, q));
    }

    @GET
    @Path("{gtin}/lots/{lot}")
    public Object getLot(@PathParam("gtin") Gtin gtin, @PathParam("lot") LotNumber lot, @QueryParam("at") Instant at) {
        return at == null ? masterData.getLot(gtin, lot) : masterData.lotAt(gtin, lot, at);
    }

    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.ERP})
    @PUT
    @Path("{gtin}/lots/{lot}")
    @Consumes("application/json")
    public Response putLot(
            @PathParam("gtin") Gtin gtin, @PathParam("lot") LotNumber lot, @BodyOf(LotDetails.class) JsonNode body) {
        return Puts.answer(masterData.putLot(MasterDataJson.lot(body, gtin, lot)), uri);
    }

    /** Moves the lot to another status: {@code {"status": "blocked", "reason": "…"}}. */
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.ERP})
    @POST
    @Path("{gtin}/lots/{lot}/status")
    @Consumes("application/json")
    public LotRow moveLot(
            @PathParam("gtin") Gtin gtin, @PathParam("lot") LotNumber lot, @BodyOf(SetLotStatus.class) JsonNode body) {
        return masterData
                .setLotStatus(MasterDataJson.lotStatus(body, gtin, lot))
                .row();
    }
}
