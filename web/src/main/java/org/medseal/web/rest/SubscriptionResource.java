package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.medseal.subscriptions.Subscribe;
import org.medseal.subscriptions.SubscriptionRow;
import org.medseal.subscriptions.SubscriptionService;

/** Standing queries told to an address of the subscriber's (EPCIS 2.0 REST, subscriptions), and the log of each. */
@Path("queries/{queryName}/subscriptions")
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
public class SubscriptionResource {
    @Inject
    SubscriptionService subscriptions;

    @Context
    UriInfo uri;

    @PathParam("queryName")
    String query;

    @GET
    public Response list() {
        return EpcisHeaders.on(Response.ok(subscriptions.list(query))).build();
    }

    @POST
    @Produces(AnswerForm.ANY)
    @Consumes({"application/json", "application/ld+json"})
    public Response subscribe(Subscribe wish) {
        SubscriptionRow row = subscriptions.subscribe(query, wish);
        return on(
                        Response.created(uri.getAbsolutePathBuilder()
                                        .segment(row.subscriptionId())
                                        .build())
                                .type(AnswerForm.JSON)
                                .entity(row),
                        row)
                .build();
    }

    @GET
    @Path("{subscriptionID}")
    public Response get(@PathParam("subscriptionID") String id) {
        SubscriptionRow row = subscriptions.get(query, id);
        return on(Response.ok(row), row).build();
    }

    /** What each firing of late found and what became of its messages. */
    @GET
    @Path("{subscriptionID}/log")
    public Response log(@PathParam("subscriptionID") String id) {
        return EpcisHeaders.on(Response.ok(subscriptions.log(query, id))).build();
    }

    @DELETE
    @Produces(AnswerForm.ANY)
    @Path("{subscriptionID}")
    public Response end(@PathParam("subscriptionID") String id) {
        subscriptions.unsubscribe(query, id);
        return EpcisHeaders.on(Response.noContent()).build();
    }

    private static Response.ResponseBuilder on(Response.ResponseBuilder answer, SubscriptionRow row) {
        return EpcisHeaders.on(answer).header("GS1-Query-Min-Record-Time", row.minRecordTime());
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    public Response options() {
        return EpcisHeaders.options("GET, POST, OPTIONS");
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    @Path("{subscriptionID}")
    public Response oneOptions(@PathParam("subscriptionID") String id) {
        return EpcisHeaders.options("GET, DELETE, OPTIONS");
    }
}
