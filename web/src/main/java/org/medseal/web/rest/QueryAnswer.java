package org.medseal.web.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.EventPage;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.EventQuestion;

/** Events as a query document, in the syntax and version that the request wants, written while it is sent. */
final class QueryAnswer {
    static final String JSON = "application/json";
    static final String LD_JSON = "application/ld+json";
    static final String XML = "application/xml";
    static final String TEXT_XML = "text/xml";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(JSON),
                    MediaType.valueOf(LD_JSON),
                    MediaType.valueOf(XML),
                    MediaType.valueOf(TEXT_XML))
            .build();

    private final EventQueryService events;
    private final MediaType form;
    private final Syntax syntax;
    private final EpcFormat format;

    QueryAnswer(EventQueryService events, HttpHeaders headers, Request request) {
        this.events = events;
        Variant variant = request.selectVariant(FORMS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        form = variant.getMediaType();
        String version = headers.getHeaderString("GS1-EPCIS-Version");
        EpcisHeaders.requireVersion(version);
        syntax = syntax(version != null && version.strip().startsWith("1"));
        String wanted = headers.getHeaderString("GS1-EPC-Format");
        format = wanted == null && syntax == Syntax.XML_1_2 ? EpcFormat.ALWAYS_EPC_URN : EpcFormat.parse(wanted);
    }

    /** JSON is of version 2.0 only. */
    private Syntax syntax(boolean old) {
        if (form.getSubtype().endsWith("json")) {
            if (old) {
                throw new NotAcceptableException();
            }
            return Syntax.JSON_LD_2_0;
        }
        return old ? Syntax.XML_1_2 : Syntax.XML_2_0;
    }

    /** The page that the question asks for, with the address of the next one. */
    Response page(EventQuestion question, UriInfo uri) {
        EventPage page = events.find(question);
        return linked(of(page), page.nextPageToken(), uri).build();
    }

    /** Says where the next page is, if there is one. */
    static Response.ResponseBuilder linked(Response.ResponseBuilder answer, Optional<String> token, UriInfo uri) {
        return token.map(next -> answer.link(
                        uri.getRequestUriBuilder()
                                .replaceQueryParam("nextPageToken", next)
                                .build(),
                        "next"))
                .orElse(answer);
    }

    Response.ResponseBuilder of(EventPage page) {
        StreamingOutput body = out -> events.write(page, syntax, format, out);
        return EpcisHeaders.inVersion(Response.ok(body, form), syntax == Syntax.XML_1_2 ? "1.2.0" : "2.0.0", format);
    }
}
