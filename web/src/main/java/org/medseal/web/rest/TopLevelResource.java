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
import java.util.List;
import java.util.Map;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.TopLevel;
import org.medseal.trace.events.ValuePage;

/** Values that occur in events, and the events of each (EPCIS 2.0 REST, top-level resources). */
@Path("{resource: eventTypes|epcs|bizSteps|bizLocations|readPoints|dispositions}")
@RequestScoped
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
public class TopLevelResource {
    @Inject
    EventQueryService events;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @GET
    @Produces("application/json")
    public Response list(@PathParam("resource") TopLevel resource) {
        QueryParameters parameters = new QueryParameters(uri, headers);
        ValuePage page = events.values(
                resource, parameters.perPage(), uri.getQueryParameters().getFirst("nextPageToken"));
        Response.ResponseBuilder answer = EpcisHeaders.on(Response.ok(Collection.of(page.values())));
        return QueryAnswer.linked(answer, page.nextPageToken(), uri).build();
    }

    @GET
    @Path("{value}")
    @Produces("application/json")
    public Response get(@PathParam("resource") TopLevel resource, @PathParam("value") String value) {
        return EpcisHeaders.on(Response.ok(Collection.of(List.of("events")))).build();
    }

    @GET
    @Path("{value}/events")
    @Produces({AnswerForm.JSON, AnswerForm.LD_JSON, AnswerForm.XML, AnswerForm.TEXT_XML})
    public Response events(@PathParam("resource") TopLevel resource, @PathParam("value") String value) {
        return new QueryAnswer(events, headers, request)
                .page(new QueryParameters(uri, headers).question(Map.of(resource.parameter(), List.of(value))), uri);
    }

    @OPTIONS
    public Response options(@PathParam("resource") TopLevel resource) {
        return EpcisHeaders.options("GET, OPTIONS");
    }

    @OPTIONS
    @Path("{value}")
    public Response valueOptions(@PathParam("resource") TopLevel resource, @PathParam("value") String value) {
        return EpcisHeaders.options("GET, OPTIONS");
    }

    @OPTIONS
    @Path("{value}/events")
    public Response eventsOptions(@PathParam("resource") TopLevel resource, @PathParam("value") String value) {
        return EpcisHeaders.options("GET, OPTIONS");
    }
}
