package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.gs1.MarketLayout;
import org.medseal.labels.LabelFormat;
import org.medseal.labels.LabelTemplates;
import org.medseal.labels.PrintRun;

/** Labels by a template, as many as are asked for, in one file: {@code POST /api/print-orders}. */
@Path("print-orders")
@RequestScoped
public class PrintOrderResource {
    private static final int BUFFER = 1 << 16;

    @Inject
    PrintContents contents;

    @Inject
    Clock clock;

    /**
     * What is to be printed.
     *
     * @param format {@code pdf} or {@code zpl}
     * @param market whose order and titles the readable lines have; null for GS1's
     * @param codes what each label is for; null where a request for serial numbers is named
     * @param serialRequest whose numbers get a label each
     */
    public record Order(String template, String format, String market, List<String> codes, String serialRequest) {}

    /** The templates there are. */
    @GET
    @Path("templates")
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
    public Set<String> templates() {
        return LabelTemplates.known().names();
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.LINE})
    public Response print(Order order) {
        if (order == null) {
            throw new RefusedException(RefusedException.Kind.MALFORMED, "missing-body", "the body is missing");
        }
        LabelFormat format = LabelFormat.parse(order.format() == null ? "pdf" : order.format());
        PrintRun run = new PrintRun(
                LabelTemplates.known().get(order.template()),
                format,
                MarketLayout.of(order.market()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        PrintRun.Contents labels = contents.of(order, run);
        StreamingOutput body = out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            run.writeTo(buffered, labels);
            buffered.flush();
        };
        return Response.ok(body, format.contentType()).build();
    }
}
