package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.medseal.trace.events.EventQueryService;

/** Events by what they say (EPCIS 2.0, query interface). Everybody sees of them what is theirs. */
@Path("events")
@RequestScoped
@Produces({QueryAnswer.JSON, QueryAnswer.LD_JSON, QueryAnswer.XML, QueryAnswer.TEXT_XML})
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
public class EventResource {
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
        QueryAnswer answer = new QueryAnswer(events, headers, request);
        return answer.page(new QueryParameters(uri, headers).question(), uri);
    }

    @GET
    @Path("{eventID}")
    public Response get(@PathParam("eventID") String eventId) {
        return new QueryAnswer(events, headers, request).of(events.get(eventId)).build();
    }

    @OPTIONS
    public Response options() {
        return EpcisHeaders.options("GET, OPTIONS");
    }

    @OPTIONS
    @Path("{eventID}")
    public Response eventOptions(@PathParam("eventID") String eventId) {
        return EpcisHeaders.options("GET, OPTIONS");
    }
}
