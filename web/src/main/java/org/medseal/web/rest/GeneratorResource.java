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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.medseal.generator.GeneratedLots;
import org.medseal.generator.GeneratorService;
import org.medseal.generator.LotPlan;
import org.medseal.generator.Mishap;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
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

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** Which lots; what is not said is as in the sample: one lot of 1,000 packs under a prefix kept for demonstrations. */
    public record Order(
            Gtin gtin,
            CompanyPrefix companyPrefix,
            Long seed,
            Instant start,
            Integer lots,
            Integer packs,
            Integer packsPerCase,
            Integer casesPerPallet,
            Set<Mishap> mishaps) {
        /** GenSpecs 1.4.2: prefixes from 952 on are for demonstrations and examples. */
        private static final Gtin GTIN = Gtin.parse("09529999000019");

        private static final CompanyPrefix PREFIX = CompanyPrefix.parse("9529999");

        LotPlan plan(Instant now) {
            LotPlan.Size size =
                    new LotPlan.Size(or(lots, 1), or(packs, 1_000), or(packsPerCase, 50), or(casesPerPallet, 100));
            return new LotPlan(
                    or(gtin, GTIN),
                    or(companyPrefix, PREFIX),
                    or(seed, 1L),
                    or(start, now),
                    size,
                    or(mishaps, Set.<Mishap>of()));
        }

        private static <T> T or(T said, T usual) {
            return said == null ? usual : said;
        }
    }

    @POST
    @Consumes("application/json")
    @Produces({AnswerForm.JSON, AnswerForm.LD_JSON, AnswerForm.XML, AnswerForm.TEXT_XML})
    public Response generate(Order order, @QueryParam("version") String version) {
        boolean old = EpcisHeaders.isOldWanted(headers, version);
        AnswerForm form = AnswerForm.of(headers, request, old, EpcFormat.ALWAYS_EPC_URN);
        EventForm events = form.events();
        Order wanted = order == null ? new Order(null, null, null, null, null, null, null, null, null) : order;
        GeneratedLots lots = generator.generate(wanted.plan(clock.instant().truncatedTo(ChronoUnit.DAYS)));
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
