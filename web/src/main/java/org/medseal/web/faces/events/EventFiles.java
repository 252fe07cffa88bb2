package org.medseal.web.faces.events;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.gs1.Gs1Exception;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.EventDigest;
import org.medseal.trace.events.EventForm;
import org.medseal.trace.events.EventPage;
import org.medseal.trace.events.EventQueryService;
import org.medseal.trace.events.EventQuestion;
import org.medseal.web.faces.Places;

/** All events under the filters of the address, as a document of EPCIS or a list: {@code /event-files/NAME}. */
@WebServlet("/event-files/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {"admin", "compliance-officer", "quality-approver", "auditor", "operator"}))
public class EventFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TABLE = "events.csv";
    private static final String REPORT = "events.pdf";
    private static final Map<String, String> LISTS = Map.of(TABLE, "text/csv;charset=UTF-8", REPORT, "application/pdf");

    private record Document(String type, EventForm form) {}

    private static final Map<String, Document> DOCUMENTS = Map.of(
            "events-1.2.xml",
            new Document("application/xml", EventForm.of(Syntax.XML_1_2, EpcFormat.ALWAYS_EPC_URN)),
            "events-2.0.xml",
            new Document("application/xml", EventForm.of(Syntax.XML_2_0, EpcFormat.ALWAYS_EPC_URN)),
            "events.jsonld",
            new Document("application/ld+json", EventForm.of(Syntax.JSON_LD_2_0, EpcFormat.ALWAYS_GS1_DIGITAL_LINK)));

    @Inject
    private transient EventQueryService events;

    @Inject
    private transient Places places;

    @Inject
    private transient PlaceSearch search;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (!LISTS.containsKey(name) && !DOCUMENTS.containsKey(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            EventFilter filter = EventFilter.read(request::getParameter);
            if (LISTS.containsKey(name)) {
                list(name, filter, response);
            } else {
                document(name, filter, response);
            }
        } catch (RefusedException e) {
            response.reset();
            response.sendError(e.kind() == RefusedException.Kind.TOO_LARGE ? 413 : 400, e.getMessage());
        } catch (Gs1Exception e) {
            response.reset();
            response.sendError(400, e.getMessage());
        }
    }

    private static EventQuestion question(Map<String, List<String>> parameters, String pageToken) {
        return new EventQuestion(parameters, Map.of(), EventQuestion.MOST_PER_PAGE, pageToken);
    }

    private void document(String name, EventFilter filter, HttpServletResponse response) throws IOException {
        EventPage all = events.all(question(filter.parameters(search), null));
        head(response, name, DOCUMENTS.get(name).type());
        events.writeDocument(all, DOCUMENTS.get(name).form(), response.getOutputStream());
    }

    /** Page by page, so that any number of events can be taken away. */
    private void list(String name, EventFilter filter, HttpServletResponse response) throws IOException {
        Map<String, List<String>> parameters = filter.parameters(search);
        EventPage page = events.find(question(parameters, null)); // refused before anything is written
        head(response, name, LISTS.get(name));
        try (EventList list = open(name, filter, response)) {
            long room = list.most();
            write(page, list, room);
            while (page.nextPageToken().isPresent() && (room -= page.size()) > 0) {
                page = events.find(question(parameters, page.nextPageToken().get()));
                write(page, list, room);
            }
        }
    }

    private static EventList open(String name, EventFilter filter, HttpServletResponse response) throws IOException {
        return name.equals(TABLE)
                ? new EventTable(response.getOutputStream())
                : new EventReport(new BufferedOutputStream(response.getOutputStream()), filter.told());
    }

    private void write(EventPage page, EventList list, long room) throws IOException {
        for (EventDigest digest : page.digests().stream().limit(room).toList()) {
            list.row(EventRow.of(digest, places));
        }
    }

    private void head(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"medseal-" + LocalDate.now(clock) + "-" + name + "\"");
    }
}
