package org.medseal.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.medseal.epcis.Vocabulary;
import org.medseal.trace.events.EventPage;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.EventQuestion;

/** Events as a query document, in the form that the request wants, written while it is sent. */
final class QueryAnswer {
    private final EventQueryService events;
    private final AnswerForm form;

    QueryAnswer(EventQueryService events, HttpHeaders headers, Request request) {
        this.events = events;
        this.form = AnswerForm.of(headers, request);
    }

    /** The page that the question asks for, with the address of the next one. */
    Response page(EventQuestion question, UriInfo uri) {
        EventPage page = events.find(question);
        return linked(of(page), page.nextPageToken(), uri).build();
    }

    /** Master data as a query document. */
    Response masterData(List<Vocabulary> found) {
        StreamingOutput body = out -> events.writeMasterData(found, form.events(), out);
        return form.answer(body).build();
    }

    /** Says where the next page is, if there is one. */
    static Response.ResponseBuilder linked(Response.ResponseBuilder answer, Optional<String> token, UriInfo uri) {
        return token.map(place -> NextPage.link(answer, uri, place)).orElse(answer);
    }

    Response.ResponseBuilder of(EventPage page) {
        StreamingOutput body = out -> events.write(page, form.events(), out);
        return form.answer(body);
    }
}
