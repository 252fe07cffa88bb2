package org.medseal.trace.events;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.Vocabulary;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.MasterDataService;

/** The query interface of EPCIS 2.0: events by what they say, of all of them those that the caller may see. */
@Stateless
@RolesAllowed({
    "admin",
    "compliance-officer",
    "quality-approver",
    "auditor",
    "operator",
    "line",
    "erp",
    "partner",
    "system"
})
public class EventQueryService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private ItemStore items;

    @Inject
    private ItemNumbers numbers;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Viewers viewers;

    @Inject
    private Clock clock;

    @Inject
    private Event<QueryDeleted> deleted;

    /** The page of the answer that the question asks for. */
    public EventPage find(EventQuestion question) {
        return with(events -> events.find(question));
    }

    /** All events of the answer; refused where there are more than can be told at once. */
    public EventPage all(EventQuestion question) {
        return with(events -> events.all(question));
    }

    /** The event of that id; refused where there is none that the caller may see. */
    public EventPage get(String eventId) {
        return with(events -> events.get(eventId));
    }

    /** Whether this very event, or another under its id, is in already; whoever sees it. */
    public boolean isRecorded(EpcisEvent event) {
        return with(events -> events.isRecorded(event));
    }

    /** The values that occur in the events that the caller may see. */
    public ValuePage values(TopLevel resource, int perPage, String pageToken) {
        return with(events -> events.values(resource, Math.min(perPage, EventQuestion.MOST_PER_PAGE), pageToken));
    }

    /** Keeps a question under a name of the caller's. */
    public NamedQuery define(NamedQuery query) {
        return with(events -> events.define(query, context.getCallerPrincipal().getName()));
    }

    /** The questions of the caller that have names. */
    public List<NamedQuery> queries() {
        return with(events -> events.queries().list());
    }

    public NamedQuery query(String name) {
        return with(events -> events.queries().get(name));
    }

    /** Deletes the question and ends what was entered for it. */
    public void deleteQuery(String name) {
        with(events -> {
            events.queries().delete(name);
            return null;
        });
        deleted.fire(new QueryDeleted(owner(), name));
    }

    /** Under whom the caller's questions are kept. */
    public String owner() {
        return viewers.of(context.getCallerPrincipal().getName(), context::isCallerInRole)
                .owner();
    }

    /** The names that {@link #poll} knows: that of the query with parameters, and of those that the caller defined. */
    public List<String> queryNames() {
        return Stream.concat(
                        Stream.of(Events.SIMPLE, Events.MASTER_DATA),
                        queries().stream().map(NamedQuery::name))
                .toList();
    }

    /** A question that is to stand: the one with parameters, or one that the caller has given a name. */
    public NamedQuery standing(String queryName, Map<String, List<String>> parameters) {
        return with(events -> events.standing(queryName, parameters));
    }

    /** The whole answer at once, as the query interface of EPCIS 1.2 has it. */
    public EventPage poll(String queryName, Map<String, List<String>> parameters) {
        return with(events -> events.poll(queryName, parameters));
    }

    /** Whether the query of that name is asked with parameters and answered with master data. */
    public static boolean isForMasterData(String queryName) {
        return Events.MASTER_DATA.equals(queryName);
    }

    /** Whether the query of that name is asked with parameters and answered with events. */
    public static boolean isForEvents(String queryName) {
        return Events.SIMPLE.equals(queryName);
    }

    /** What is stated in vocabularies beside events; of a partner's, what it stated itself or concerns it. */
    public List<Vocabulary> masterData(Map<String, List<String>> parameters, Map<String, String> namespaces) {
        return with(events -> events.masterData(parameters, namespaces));
    }

    /** Writes vocabularies as a query document. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void writeMasterData(List<Vocabulary> found, EventForm form, OutputStream out) throws IOException {
        events(null, Viewer.HOUSE).writeMasterData(found, form, "EPCISQueryDocument", out);
    }

    /** Writes vocabularies as the answer to a poll, in XML 1.2 in a SOAP envelope. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void writeMasterDataAnswer(List<Vocabulary> found, OutputStream out) throws IOException {
        EventForm form = EventForm.of(Syntax.XML_1_2, EpcFormat.NEVER_TRANSLATES);
        events(null, Viewer.HOUSE).writeMasterData(found, form, EpcisWriter.ANSWER, out);
    }

    /** Writes the events as the answer to a poll, in XML 1.2 in a SOAP envelope. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void writeAnswer(EventPage page, String queryName, OutputStream out) throws IOException {
        EventForm form = EventForm.of(Syntax.XML_1_2, EpcFormat.ALWAYS_EPC_URN);
        try (Connection connection = database.getConnection()) {
            events(connection, Viewer.HOUSE).write(page, form, EpcisWriter.ANSWER, queryName, out);
        } catch (SQLException e) {
            throw new IllegalStateException("The names of events cannot be read", e);
        }
    }

    /** Writes the events as one query document. It may take as long as the reader takes to read, so no transaction waits. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(EventPage page, EventForm form, OutputStream out) throws IOException {
        try (Connection connection = database.getConnection()) {
            events(connection, Viewer.HOUSE).write(page, form, out);
        } catch (SQLException e) {
            throw new IllegalStateException("The names of events cannot be read", e);
        }
    }

    /** Writes the events as a document that could be captured elsewhere. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void writeDocument(EventPage page, EventForm form, OutputStream out) throws IOException {
        try (Connection connection = database.getConnection()) {
            events(connection, Viewer.HOUSE).writeDocument(page, form, out);
        } catch (SQLException e) {
            throw new IllegalStateException("The names of events cannot be read", e);
        }
    }

    private interface Asking<T> {
        T of(Events events) throws SQLException;
    }

    private <T> T with(Asking<T> asking) {
        Viewer viewer = viewers.of(context.getCallerPrincipal().getName(), context::isCallerInRole);
        try (Connection connection = database.getConnection()) {
            return asking.of(events(connection, viewer));
        } catch (SQLException e) {
            throw new IllegalStateException("The events cannot be read", e);
        }
    }

    private Events events(Connection connection, Viewer viewer) {
        return new Events(connection, viewer, new Known.Ledgers(items, numbers, masterData::findLot), clock);
    }
}
