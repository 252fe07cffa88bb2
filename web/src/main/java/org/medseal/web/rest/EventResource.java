package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureJob;
import org.medseal.capture.CaptureService;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventHash;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.QueryException;

/** Events by what they say (EPCIS 2.0, query interface). Everybody sees of them what is theirs. */
@Path("events")
@RequestScoped
@Produces({AnswerForm.JSON, AnswerForm.LD_JSON, AnswerForm.XML, AnswerForm.TEXT_XML})
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

    @Inject
    CaptureService capture;

    @Context
    SecurityContext security;

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

    /** Captures one event at once; it is there when this returns, unless it waits for what it builds on. */
    @POST
    @Produces(AnswerForm.ANY)
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.LINE, Roles.ERP, Roles.PARTNER})
    public Response capture(InputStream body, @HeaderParam("Content-Type") String contentType) throws IOException {
        EpcisHeaders.isOld(headers);
        try (Upload upload = Upload.receive(body, contentType)) {
            EpcisEvent event = upload.requireEvent();
            if (events.isRecorded(event)) {
                throw QueryException.exists("This event is recorded already");
            }
            String account = security.getUserPrincipal().getName();
            CaptureJob job = capture.capture(CaptureDocument.of(upload, account, ErrorBehaviour.ROLLBACK));
            return captured(event.eventId().orElseGet(() -> EventHash.of(event)), job);
        }
    }

    private Response captured(String eventId, CaptureJob job) {
        CaptureJobView view = CaptureJobView.of(job);
        return switch (job.status()) {
            case ACCEPTED ->
                EpcisHeaders.on(Response.created(
                                uri.getAbsolutePathBuilder().segment(eventId).build()))
                        .build();
            case REJECTED -> rejected(view);
            default ->
                EpcisHeaders.on(Response.accepted(view).type(AnswerForm.JSON))
                        .location(uri.getBaseUriBuilder()
                                .path("capture")
                                .path(job.captureId())
                                .build())
                        .build();
        };
    }

    private static Response rejected(CaptureJobView job) {
        boolean used = job.errors().stream()
                .anyMatch(fault -> "event-id-used".equals(fault.error().code()));
        int status = used ? 409 : 422;
        List<Problem.Fault> faults = job.errors().stream()
                .map(fault -> Problem.Fault.at(
                        null, fault.error().code(), fault.error().detail()))
                .toList();
        return Problem.of(status, EpcisProblems.type(status), faults.get(0).detail(), faults)
                .response();
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    public Response options() {
        return EpcisHeaders.options("GET, POST, OPTIONS");
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    @Path("{eventID}")
    public Response eventOptions(@PathParam("eventID") String eventId) {
        return EpcisHeaders.options("GET, OPTIONS");
    }
}
