package org.medseal.web.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.medseal.RefusedException;
import org.medseal.exchange.HttpsTransport;
import org.medseal.masterdata.Page;
import org.medseal.reporting.ReportRow;
import org.medseal.reporting.ReportSearch;
import org.medseal.reporting.ReportService;

/** What authorities and trading partners were told, and what they said to it. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class ReportResource {
    @Inject
    ReportService reports;

    /** Newest first; with {@code late=true} only those past their deadline, the longest overdue first. */
    @GET
    public Page<ReportRow> list(
            @QueryParam("state") String state,
            @QueryParam("market") String market,
            @QueryParam("late") @DefaultValue("false") boolean late,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return reports.list(ReportSearch.of(state, market, late, page, size));
    }

    @GET
    @Path("{id}")
    public ReportService.ReportDetails get(@PathParam("id") UUID id) {
        return reports.get(id);
    }

    /** As sent, byte for byte. */
    @GET
    @Path("{id}/document")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    public Response document(@PathParam("id") UUID id) {
        ReportService.Original original = reports.document(id);
        return answer(original.bytes(), original.contentType())
                .header("Content-Length", original.length())
                .header("Content-Disposition", "attachment; filename=\"" + id + ".xml\"")
                .build();
    }

    /** What the receiver said last, as received. */
    @GET
    @Path("{id}/answer")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response answer(@PathParam("id") UUID id) {
        return answer(reports.answer(id), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + id + "-answer\"")
                .build();
    }

    private static Response.ResponseBuilder answer(InputStream bytes, String type) {
        StreamingOutput body = out -> {
            try (InputStream in = bytes) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, type);
    }

    /** Has a report that waits, or was not accepted whole, done again. */
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR})
    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportRow retry(@PathParam("id") UUID id, Retry body) {
        return reports.retry(id, body == null ? null : body.reason());
    }

    /**
     * The receiver's judgement, where it did not answer with it at once: {@code status} ACCEPTED, PARTIAL or REJECTED and
     * {@code errors[]} of {@code epc}, {@code code}, {@code detail}.
     */
    @RolesAllowed(Roles.PARTNER)
    @PUT
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    public void acknowledge(@PathParam("id") UUID id, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(HttpsTransport.MOST_ANSWER + 1);
        if (bytes.length > HttpsTransport.MOST_ANSWER) {
            throw new RefusedException(
                    RefusedException.Kind.TOO_LARGE,
                    "too-large",
                    "An acknowledgement has at most " + HttpsTransport.MOST_ANSWER + " bytes");
        }
        reports.acknowledge(id, bytes);
    }

    /** Why it is done again. */
    public record Retry(String reason) {}
}
