package org.medseal.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medseal.capture.CaptureService;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.epcis.DocumentCheck;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisSink;
import org.medseal.epcis.EventHash;
import org.medseal.epcis.Form;
import org.medseal.trace.events.DocumentService;
import org.medseal.trace.events.EpcFormat;

/** Documents of events looked at without being captured: validated, tried, converted, hashed. Nothing of them is kept. */
@Path("")
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
public class DocumentResource {
    @Inject
    DocumentService documents;

    @Inject
    CaptureService capture;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** What a document holds, and everything that is wrong with it. */
    record Validation(boolean valid, String version, String syntax, int events, List<Fault> faults) {
        static Validation of(DocumentCheck check) {
            return new Validation(
                    check.valid(),
                    check.version(),
                    check.syntax() == Form.XML ? "XML" : "JSON-LD",
                    check.events(),
                    check.faults().stream().map(Fault::of).toList());
        }
    }

    /** One thing that is wrong, and where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(String pointer, Long line, Long column, String code, String sentence) {
        static Fault of(EpcisException fault) {
            Problem.Fault at = Problem.Fault.of(fault);
            return new Fault(at.pointer(), at.line(), at.column(), at.code(), at.detail());
        }
    }

    /** The event hashes in the order of the events, and where wanted what was hashed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hashes(List<String> hashes, List<String> prehashes) {}

    @POST
    @Path("validate")
    @Produces("application/json")
    public Response validate(InputStream body, @HeaderParam("Content-Type") String contentType) throws IOException {
        try (Upload upload = Upload.receive(body, contentType);
                InputStream document = upload.open()) {
            DocumentCheck check = documents.check(document, upload.form());
            return EpcisHeaders.on(Response.ok(Validation.of(check))).build();
        }
    }

    /** What capture would do with the document, without doing it: its job as it would stand. */
    @POST
    @Path("preview")
    @Produces("application/json")
    public Response preview(
            InputStream body,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("GS1-Capture-Error-Behaviour") String errorBehaviour)
            throws IOException {
        ErrorBehaviour behaviour = ErrorBehaviour.parse(errorBehaviour);
        try (Upload upload = Upload.receive(body, contentType)) {
            return EpcisHeaders.on(Response.ok(CaptureJobView.of(capture.preview(upload, behaviour))))
                    .build();
        }
    }

    /** The same document in another syntax, version or spelling. What could not be carried over stands in warnings. */
    @POST
    @Path("convert")
    @Produces({AnswerForm.JSON, AnswerForm.LD_JSON, AnswerForm.XML, AnswerForm.TEXT_XML})
    public Response convert(
            InputStream body, @HeaderParam("Content-Type") String contentType, @QueryParam("version") String version)
            throws IOException {
        AnswerForm form =
                AnswerForm.of(headers, request, EpcisHeaders.isOldWanted(headers, version), EpcFormat.NEVER_TRANSLATES);
        java.nio.file.Path file = Files.createTempFile("medseal-converted", null);
        try (Upload upload = Upload.receive(body, contentType);
                InputStream document = upload.open();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            Set<String> losses = documents.convert(document, upload.form(), form.events(), out);
            Response.ResponseBuilder answer = form.answer(sent(file));
            losses.forEach(loss -> answer.header("Warning", "199 medseal \"" + plain(loss) + "\""));
            return answer.build();
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    private static StreamingOutput sent(java.nio.file.Path file) {
        return out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.delete(file);
            }
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[^ -~]", "?").replace("\\", "/").replace('"', '\'');
    }

    /** Whether the document keeps to the schemas in all is not asked here, as the hash does not ask it. */
    @POST
    @Path("hash")
    @Produces("application/json")
    public Response hash(
            InputStream body,
            @HeaderParam("Content-Type") String contentType,
            @QueryParam("prehash") @DefaultValue("false") boolean prehash)
            throws IOException {
        List<String> hashes = new ArrayList<>();
        List<String> prehashes = new ArrayList<>();
        try (Upload upload = Upload.receive(body, contentType);
                InputStream document = upload.open()) {
            EpcisSink sink = event -> {
                hashes.add(EventHash.of(event));
                if (prehash) {
                    prehashes.add(EventHash.prehash(event));
                }
            };
            EpcisReader.read(document, upload.form(), sink, EpcisReader.Mode.LENIENT);
        }
        return EpcisHeaders.on(Response.ok(new Hashes(hashes, prehash ? prehashes : null)))
                .build();
    }

    @OPTIONS
    @Path("{tool: validate|preview|convert|hash}")
    public Response options(@PathParam("tool") String tool) {
        return EpcisHeaders.options("POST, OPTIONS");
    }
}
