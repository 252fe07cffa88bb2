package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Documents of events come in, and what became of them is told (EPCIS 2.0, capture interface). */
@Path("capture")
@RequestScoped
@Produces("application/json")
public class CaptureResource {
    @Inject
    CaptureService capture;

    @Context
    SecurityContext security;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** 202 says that the document is kept and can be read; what becomes of its events, the job says. */
    @POST
    @Produces(AnswerForm.ANY)
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.LINE, Roles.ERP, Roles.PARTNER})
    public Response capture(
            InputStream body,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("GS1-Capture-Error-Behaviour") String errorBehaviour)
            throws IOException {
        EpcisHeaders.isOld(headers);
        ErrorBehaviour behaviour = ErrorBehaviour.parse(errorBehaviour);
        try (Upload upload = Upload.receive(body, contentType)) {
            CaptureDocument document =
                    CaptureDocument.of(upload, security.getUserPrincipal().getName(), behaviour);
            CaptureJob job = capture.accept(document.refusedBeyond(CaptureLimits.EVENTS));
            return EpcisHeaders.on(Response.accepted(CaptureJobView.of(job)).type(AnswerForm.JSON))
                    .location(uri.getAbsolutePathBuilder().path(job.captureId()).build())
                    .header("GS1-Capture-Error-Behaviour", behaviour)
                    .build();
        }
    }

    @GET
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
    public Response list(
            @QueryParam("perPage") @DefaultValue("30") int perPage, @QueryParam("nextPageToken") String token) {
        int size = Math.max(1, Math.min(perPage, 100));
        int from = token == null ? 0 : PageToken.parse(token);
        List<CaptureJobView> page =
                capture.jobs(from, size).stream().map(CaptureJobView::of).toList();
        Response.ResponseBuilder answer = EpcisHeaders.on(Response.ok(page));
        if (page.size() == size) {
            NextPage.link(answer, uri, PageToken.of(from + size));
        }
        return answer.build();
    }

    @GET
    @Path("{captureID}")
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
    public Response job(@PathParam("captureID") String captureId) {
        CaptureJob job = capture.job(captureId);
        return EpcisHeaders.on(Response.ok(CaptureJobView.of(job)))
                .header("GS1-Capture-Error-Behaviour", job.errorBehaviour())
                .build();
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    public Response options() {
        return Response.fromResponse(EpcisHeaders.options("GET, POST, OPTIONS"))
                .header("GS1-Capture-Error-Behaviour", "all")
                .build();
    }

    @OPTIONS
    @Produces(AnswerForm.ANY)
    @Path("{captureID}")
    public Response jobOptions(@PathParam("captureID") String captureId) {
        return EpcisHeaders.options("GET, OPTIONS");
    }
}
