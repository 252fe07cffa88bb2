package org.medseal.web.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.stream.Stream;
import org.medseal.epcis.EpcisWriter.CbvSpelling;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.EventForm;

/** The form of events that a request wants: its syntax, version and spellings (EPCIS 2.0 REST, content negotiation). */
record AnswerForm(MediaType media, EventForm events) {
    static final String JSON = "application/json";
    static final String LD_JSON = "application/ld+json";
    static final String XML = "application/xml";
    static final String TEXT_XML = "text/xml";
    /**
     * What answers without content, and says what it has itself, suits everybody: clients made of the standard's description
     * accept nothing but problems there.
     */
    static final String ANY = "*/*";

    private static final List<Variant> FORMS = variants(JSON, LD_JSON, XML, TEXT_XML);
    /** JSON is of version 2.0 only. */
    private static final List<Variant> OLD_FORMS = variants(XML, TEXT_XML);

    private static List<Variant> variants(String... types) {
        return Variant.mediaTypes(Stream.of(types).map(MediaType::valueOf).toArray(MediaType[]::new))
                .build();
    }

    /** As the headers say. */
    static AnswerForm of(HttpHeaders headers, Request request) {
        return of(headers, request, EpcisHeaders.isOld(headers), EpcFormat.ALWAYS_GS1_DIGITAL_LINK);
    }

    /**
     * @param old whether version 1.2 is wanted
     * @param unsaid how things are spelled where the request does not say it
     */
    static AnswerForm of(HttpHeaders headers, Request request, boolean old, EpcFormat unsaid) {
        Variant variant = request.selectVariant(old ? OLD_FORMS : FORMS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        MediaType media = variant.getMediaType();
        boolean json = media.getSubtype().endsWith("json");
        Syntax syntax = json ? Syntax.JSON_LD_2_0 : old ? Syntax.XML_1_2 : Syntax.XML_2_0;
        String wanted = headers.getHeaderString("GS1-EPC-Format");
        EpcFormat format = wanted != null && !wanted.isBlank()
                ? EpcFormat.parse(wanted)
                : syntax == Syntax.XML_1_2 ? EpcFormat.ALWAYS_EPC_URN : unsaid;
        return new AnswerForm(media, new EventForm(syntax, format, EpcisHeaders.words(headers)));
    }

    /** An answer in this form. */
    Response.ResponseBuilder answer(Object body) {
        boolean old = events.syntax() == Syntax.XML_1_2;
        Response.ResponseBuilder answer =
                EpcisHeaders.inVersion(Response.ok(body, media), old ? "1.2.0" : "2.0.0", events.format());
        if (events.syntax() == Syntax.XML_2_0) {
            answer.header(
                    "GS1-CBV-XML-Format", events.words() == CbvSpelling.WEB_URI ? "Always_Web_URI" : "Always_URN");
        }
        return answer;
    }
}
