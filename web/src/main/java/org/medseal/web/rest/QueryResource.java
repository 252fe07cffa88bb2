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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.EventQuestion;
import org.medseal.trace.events.NamedQuery;

/** Questions with a name, asked again and again (EPCIS 2.0 REST, named queries). */
@Path("queries")
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
public class QueryResource {
    @Inject
    EventQueryService events;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @GET
    public Response list() {
        return EpcisHeaders.on(Response.ok(events.queries())).build();
    }

    @POST
    @Produces(AnswerForm.ANY)
    @Consumes({"application/json", "application/ld+json"})
    public Response define(NamedQuery query) {
        NamedQuery defined = events.define(query);
        return EpcisHeaders.on(Response.created(
                        uri.getAbsolutePathBuilder().segment(defined.name()).build()))
                .build();
    }

    @GET
    @Path("{queryName}")
    public Response get(@PathParam("queryName") String name) {
        return EpcisHeaders.on(Response.ok(events.query(name))).build();
    }

    @DELETE
    @Produces(AnswerForm.ANY)
    @Path("{queryName}")
    public Response delete(@PathParam("queryName") String name) {
        events.deleteQuery(name);
        return EpcisHeaders.on(Response.noContent()).build();
    }

    @GET
    @Path("{queryName}/events")
    @Produces({AnswerForm.JSON, AnswerForm.LD_JSON, AnswerForm.XML, AnswerForm.TEXT_XML})
    public Response events(@PathParam("queryName") String name) {
        QueryParameters parameters = new QueryParameters(uri, headers);
        QueryAnswer answer = new QueryAnswer(events, headers, request);
        if (EventQueryService.isForMasterData(name)) {
            EventQuestion asked = parameters.question();
            return answer.masterData(events.masterData(asked.parameters(), asked.namespaces()));
        }
        if (EventQueryService.isForEvents(name)) {
            return answer.page(parameters.question(), uri);
        }
        NamedQuery query = events.query(name);
        return answer.page(
                query.question(parameters.perPage(), uri.getQueryParameters().getFirst("nextPageToken")), uri);
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    public Response options() {
        return EpcisHeaders.options("GET, POST, OPTIONS");
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    @Path("{queryName}")
    public Response queryOptions(@PathParam("queryName") String name) {
        return EpcisHeaders.options("GET, DELETE, OPTIONS");
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    @Path("{queryName}/events")
    public Response eventsOptions(@PathParam("queryName") String name) {
        return EpcisHeaders.options("GET, OPTIONS");
    }
}
