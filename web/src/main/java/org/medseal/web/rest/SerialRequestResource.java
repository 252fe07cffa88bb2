package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.stream.Stream;
import org.medseal.RefusedException;
import org.medseal.serials.Allocation;
import org.medseal.serials.ReturnRow;
import org.medseal.serials.ReturnSerials;
import org.medseal.serials.SerialFormat;
import org.medseal.serials.SerialRequest;
import org.medseal.serials.SerialService;
import org.medseal.serials.SerialStream;
import org.medseal.web.serials.NumberFiles;

/** Numbers for those who print: the answer is made while it is sent, in the form that Accept names. */
@Path("serial-requests")
@RequestScoped
public class SerialRequestResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(NDJSON))
            .build();

    @Inject
    SerialService serials;

    @Inject
    NumberFiles numbers;

    @Context
    Request request;

    /** 201 the first time, 200 when the same request comes again. */
    @RolesAllowed({Roles.LINE, Roles.ERP, Roles.OPERATOR, Roles.PARTNER, Roles.ADMIN})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    public Response allocate(SerialRequest body, @Context UriInfo uri) {
        Allocation allocation = serials.allocate(present(body).order());
        return answer(allocation)
                .status(allocation.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .location(uri.getAbsolutePathBuilder()
                        .segment(allocation.requestId())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    public Response get(@PathParam("id") String id) {
        return answer(serials.getAllocation(id)).build();
    }

    private Response.ResponseBuilder answer(Allocation allocation) {
        Variant form = request.selectVariant(FORMS);
        SerialFormat format = Stream.of(SerialFormat.values())
                .filter(one -> form != null
                        && one.mediaType().equals(form.getMediaType().toString()))
                .findFirst()
                .orElse(SerialFormat.JSON);
        SerialStream stream = serials.stream(allocation);
        StreamingOutput body = out -> numbers.write(stream, format, out);
        return Response.ok(body, format.mediaType());
    }

    /** What was not used comes back, the named ones or all the rest, and is never issued again. */
    @RolesAllowed({Roles.LINE, Roles.ERP, Roles.OPERATOR, Roles.PARTNER, Roles.ADMIN})
    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public ReturnRow giveBack(@PathParam("id") String id, ReturnBody body) {
        present(body);
        return serials.returnUnused(
                new ReturnSerials(body.requestId(), id, body.serials() == null ? body.ssccs() : body.serials()));
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new RefusedException(RefusedException.Kind.MALFORMED, "missing-body", "the body is missing");
        }
        return body;
    }

    /** Neither {@code serials} nor {@code ssccs}: all the rest. */
    public record ReturnBody(String requestId, List<String> serials, List<String> ssccs) {}
}
