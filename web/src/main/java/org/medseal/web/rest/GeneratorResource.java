package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import org.medseal.generator.GeneratedLots;
import org.medseal.generator.GeneratorService;
import org.medseal.generator.LotOrder;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.EventForm;

/** Made-up lots for tests and training, as a document of events. Nothing of them is kept. */
@Path("generate")
@RequestScoped
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.LINE, Roles.ERP})
public class GeneratorResource {
    private static final int BUFFER = 1 << 16;

    @Inject
    GeneratorService generator;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @POST
    @Consumes("application/json")
    @Produces({AnswerForm.JSON, AnswerForm.LD_JSON, AnswerForm.XML, AnswerForm.TEXT_XML})
    public Response generate(LotOrder order, @QueryParam("version") String version) {
        boolean old = EpcisHeaders.isOldWanted(headers, version);
        AnswerForm form = AnswerForm.of(headers, request, old, EpcFormat.ALWAYS_EPC_URN);
        EventForm events = form.events();
        GeneratedLots lots = generator.generate(order == null ? LotOrder.NONE : order);
        StreamingOutput body = out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            lots.writeTo(buffered, events.syntax(), events.words());
            buffered.flush();
        };
        return form.answer(body).build();
    }

    @OPTIONS
    public Response options() {
        return EpcisHeaders.options("POST, OPTIONS");
    }
}
