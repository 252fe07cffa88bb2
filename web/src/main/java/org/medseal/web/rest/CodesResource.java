package org.medseal.web.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.ParsedCode;
import org.medseal.gs1.ReadOptions;
import org.medseal.labels.MarketLayouts;
import org.medseal.labels.Photograph;
import org.medseal.web.codes.CodeInspector;
import org.medseal.web.codes.Inspected;

/** What is this code: its parts, all its other forms, all its faults. */
@Path("codes")
@RequestScoped
@Consumes("application/json")
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
public class CodesResource {
    private static final int MOST = 10_000;
    /** A photograph of a good camera. */
    private static final int MOST_BYTES = 20 << 20;

    @Inject
    CodeInspector inspector;

    @Inject
    Clock clock;

    @POST
    @Path("parse")
    public Object parse(JsonNode body) throws JsonProcessingException {
        if (body == null || !body.isArray()) {
            return examine(Json.mapper().treeToValue(body, CodeRequest.class), "");
        }
        if (body.size() > MOST) {
            throw new RefusedException(
                    Kind.TOO_LARGE,
                    "too-large",
                    "The array has " + body.size() + " codes; at most " + MOST + " are taken");
        }
        CodeRequest[] requests = Json.mapper().treeToValue(body, CodeRequest[].class);
        List<CodeAnswer> answers = new ArrayList<>(requests.length);
        for (int i = 0; i < requests.length; i++) {
            answers.add(examine(requests[i], "/" + i));
        }
        return answers;
    }

    /** A symbol on a photograph, and what its text is. */
    public record Scanned(
            String symbology, String text, @JsonUnwrapped CodeAnswer code) {}

    /** The symbols on the picture, however they lie; none where none can be read. */
    @POST
    @Path("scan")
    @Consumes({"image/png", "image/jpeg", "image/gif", "image/bmp"})
    public List<Scanned> scan(InputStream body) throws IOException {
        byte[] picture = body.readNBytes(MOST_BYTES + 1);
        if (picture.length > MOST_BYTES) {
            throw new RefusedException(
                    Kind.TOO_LARGE,
                    "too-large",
                    String.format("The picture has more than %,d bytes, which is the most that is taken", MOST_BYTES));
        }
        List<Scanned> scanned = new ArrayList<>();
        for (Photograph.Found found : Photograph.of(picture).symbols()) {
            scanned.add(new Scanned(found.symbology(), found.text(), examine(CodeRequest.of(found.text()), "")));
        }
        return scanned;
    }

    private CodeAnswer examine(CodeRequest request, String at) {
        if (request == null) {
            throw new RefusedException(
                    Kind.MALFORMED, "missing", "The body must be an object with a text, or an array of such");
        }
        ReadOptions options = request.options(at);
        Inspected code = inspector.inspect(request.text(), options);
        return CodeAnswer.of(arranged(code.code(), request.market()), code.signature(), code.scannerFault());
    }

    /** As that market writes it. */
    private ParsedCode arranged(ParsedCode code, String market) {
        return market == null ? code : code.in(MarketLayouts.known().of(market), LocalDate.now(clock));
    }
}
