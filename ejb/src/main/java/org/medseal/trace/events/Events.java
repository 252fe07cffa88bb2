package org.medseal.trace.events;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.medseal.Json;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.EventHash;
import org.medseal.epcis.EventKey;
import org.medseal.epcis.Form;
import org.medseal.epcis.Vocabulary;
import org.medseal.trace.Naming;
import org.medseal.vocabularies.Vocabularies;

/** Answers questions for events on one connection, for one viewer. */
final class Events {
    /** The query that everybody may ask with parameters. */
    static final String SIMPLE = "SimpleEventQuery";

    /** The query that everybody may ask for what is stated beside events. */
    static final String MASTER_DATA = EpcisWriter.MASTER_DATA_QUERY;

    private static final int MOST_AT_ONCE = 20_000;

    private final Connection connection;
    private final Viewer viewer;
    private final Known.Ledgers ledgers;
    private final Clock clock;

    Events(Connection connection, Viewer viewer, Known.Ledgers ledgers, Clock clock) {
        this.connection = connection;
        this.viewer = viewer;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    EventPage find(EventQuestion question) throws SQLException {
        Ordering ordering = Ordering.of(question.parameters(), question.namespaces());
        List<Condition> conditions = conditions(question);
        long asked = fingerprint(question);
        PagePlace from =
                question.pageToken() == null ? PagePlace.first(asked) : PagePlace.parse(question.pageToken(), asked);
        EventSearch.Found found =
                new EventSearch(connection, viewer).find(conditions, ordering, question.perPage(), from);
        return new EventPage(found.events(), found.next());
    }

    /** What the question finds among these events, from that place of the answer on, or from its beginning. */
    EventPage among(Condition events, EventQuestion question, String place) throws SQLException {
        List<Condition> conditions = new ArrayList<>(conditions(question));
        conditions.add(events);
        PagePlace from = place == null ? PagePlace.first(0) : PagePlace.parse(place, 0);
        EventSearch.Found found = new EventSearch(connection, viewer)
                .find(conditions, Ordering.of(question.parameters(), question.namespaces()), question.perPage(), from);
        return new EventPage(found.events(), found.next());
    }

    private List<Condition> conditions(EventQuestion question) {
        return new QueryReader(new Known(connection, ledgers, viewer), question.namespaces())
                .conditions(question.parameters());
    }

    /** Tells this question by this viewer from any other: a page of one is no page of another. */
    private long fingerprint(EventQuestion question) {
        String text = new TreeMap<>(question.parameters()) + " " + viewer.fingerprint();
        return EventKey.of(text).getMostSignificantBits();
    }

    EventPage get(String eventId) throws SQLException {
        EventPage found = find(EventQuestion.of(Map.of("EQ_eventID", List.of(eventId))));
        List<StoredEvent> first = found.events().stream().limit(1).toList();
        if (first.isEmpty()) {
            throw QueryException.noSuchName("There is no event " + eventId);
        }
        return new EventPage(first, null);
    }

    /** Whether this very event, or another under its id, is in already; whoever sees it. */
    boolean isRecorded(EpcisEvent event) throws SQLException {
        String id = event.eventId().orElseGet(() -> EventHash.of(event));
        UUID key = event.errorDeclaration().isPresent() ? EventKey.ofDeclaration(id) : EventKey.of(id);
        try (PreparedStatement select = connection.prepareStatement("select 1 from event_key where key = ?")) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The values that occur in the events of the viewer. */
    ValuePage values(TopLevel resource, int perPage, String token) throws SQLException {
        EventValues values = new EventValues(connection, viewer);
        return TimeLimit.on(connection, () -> {
            if (resource == TopLevel.EPCS) {
                return values.things(ledgers.numbers(), new Naming(connection)::link, perPage, token);
            }
            return values.list(resource, perPage, token);
        });
    }

    NamedQueries queries() {
        return new NamedQueries(connection, viewer);
    }

    /** Refuses a question that could not be answered. */
    void requireAnswerable(NamedQuery query) {
        EventQuestion question = query.question(EventQuestion.DEFAULT_PER_PAGE, null);
        Ordering.of(question.parameters(), question.namespaces());
        conditions(question);
    }

    /** Keeps a question under a name; one that could not be answered is refused now. */
    NamedQuery define(NamedQuery query, String account) throws SQLException {
        if (List.of(SIMPLE, MASTER_DATA).contains(query.name())) {
            throw QueryException.exists("The name " + query.name() + " is a query of the standard's");
        }
        requireAnswerable(query);
        queries().insert(query, account, clock.instant());
        return query;
    }

    NamedQuery standing(String queryName, Map<String, List<String>> parameters) throws SQLException {
        if (SIMPLE.equals(queryName)) {
            NamedQuery query = new NamedQuery(queryName, Json.mapper().valueToTree(parameters));
            requireAnswerable(query);
            return query;
        }
        if (MASTER_DATA.equals(queryName)) {
            throw QueryException.notToSubscribe("Nobody can subscribe to a " + MASTER_DATA);
        }
        if (!parameters.isEmpty()) {
            throw QueryException.parameter("The query " + queryName + " takes no parameters");
        }
        return queries().get(queryName);
    }

    /** The whole answer at once, as the query interface of EPCIS 1.2 has it. */
    EventPage poll(String queryName, Map<String, List<String>> parameters) throws SQLException {
        if (SIMPLE.equals(queryName)) {
            parameters.forEach(Events::requireWholePieces);
            return all(new EventQuestion(parameters, Map.of(), EventQuestion.MOST_PER_PAGE, null));
        }
        if (!parameters.isEmpty()) {
            throw QueryException.parameter("The query " + queryName + " takes no parameters");
        }
        return all(queries().get(queryName).question(EventQuestion.MOST_PER_PAGE, null));
    }

    /** Version 1.2 counts pieces; parts of a unit came with 2.0. */
    private static void requireWholePieces(String name, List<String> values) {
        boolean counts = name.matches("(EQ|GT|GE|LT|LE)_quantity");
        if (counts && !values.stream().allMatch(value -> value.matches("[+-]?\\d+"))) {
            throw QueryException.parameter(name + " is " + values + "; it is a whole number of pieces");
        }
    }

    /** All events of the answer; refused where there are more than can be told at once. */
    EventPage all(EventQuestion question) throws SQLException {
        List<StoredEvent> all = new ArrayList<>();
        EventPage page = find(question);
        all.addAll(page.events());
        while (page.nextPageToken().isPresent()) {
            if (all.size() >= MOST_AT_ONCE) {
                throw QueryException.tooLarge("There are more than " + MOST_AT_ONCE
                        + " such events; narrow the question, or ask page by page at /epcis/events");
            }
            page = find(question.at(page.nextPageToken().get()));
            all.addAll(page.events());
        }
        return new EventPage(all, null);
    }

    /** What is stated in vocabularies, as far as the viewer may know it. */
    List<Vocabulary> masterData(Map<String, List<String>> parameters, Map<String, String> namespaces)
            throws SQLException {
        MasterDataQuestion question = MasterDataQuestion.of(parameters, namespaces);
        int most = question.most() == null ? MOST_AT_ONCE : Math.min(question.most(), MOST_AT_ONCE);
        return TimeLimit.on(connection, () -> {
            List<Vocabularies.Found> found =
                    new Vocabularies(connection, viewer.audience()).find(question.wanted(), most + 1);
            if (found.size() > most) {
                throw QueryException.tooLarge("There are more than " + most + " such elements");
            }
            return question.told(Vocabularies.grouped(found));
        });
    }

    /** Writes vocabularies as a query document, or as the answer to a call. */
    void writeMasterData(List<Vocabulary> vocabularies, EventForm form, String kind, OutputStream out)
            throws IOException {
        Map<String, String> attributes =
                Map.of("queryName", MASTER_DATA, "creationDate", clock.instant().toString());
        DocumentHeader header = new DocumentHeader(
                Form.JSON_LD,
                kind,
                "2.0",
                attributes,
                Map.of(),
                new DocumentHeader.HeaderContent(null, vocabularies, List.of()));
        EpcisWriter.open(out, form.syntax(), header, form.words()).close();
    }

    /** Writes the events as a document that could be captured. */
    void writeDocument(EventPage page, EventForm form, OutputStream out) throws IOException, SQLException {
        write(page, form, "EPCISDocument", Map.of(), out);
    }

    void write(EventPage page, EventForm form, OutputStream out) throws IOException, SQLException {
        write(page, form, "EPCISQueryDocument", SIMPLE, out);
    }

    void write(EventPage page, EventForm form, String kind, String queryName, OutputStream out)
            throws IOException, SQLException {
        write(page, form, kind, Map.of("queryName", queryName), out);
    }

    /** @param attributes queryName, and subscriptionID where it is told to a subscriber */
    void write(EventPage page, EventForm form, String kind, Map<String, String> attributes, OutputStream out)
            throws IOException, SQLException {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put("creationDate", clock.instant().toString());
        DocumentHeader header =
                new DocumentHeader(Form.JSON_LD, kind, "2.0", all, Map.of(), DocumentHeader.HeaderContent.NONE);
        Retelling retelling = new Retelling(ledgers.numbers(), new Naming(connection), form.format());
        try (EpcisWriter writer = EpcisWriter.open(out, form.syntax(), header, form.words())) {
            for (StoredEvent event : page.events()) {
                writer.write(retelling.tell(event));
            }
        }
    }
}
