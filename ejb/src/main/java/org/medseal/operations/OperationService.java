package org.medseal.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.groups.Default;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.medseal.InvalidInputException;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.CallContext;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureError;
import org.medseal.capture.CaptureJob;
import org.medseal.capture.CaptureService;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisWriter;
import org.medseal.gs1.Epc;
import org.medseal.items.Item;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.validation.InputRules;

/** Carries out what a person or the ERP orders, by way of capture. */
@Stateless
@RolesAllowed({"operator", "compliance-officer", "erp", "admin", "system"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperationService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext context;

    @Inject
    private CaptureService capture;

    @Inject
    private ItemStore items;

    @Inject
    private ItemNumbers numbers;

    @Inject
    private CallContext call;

    @Inject
    private InputRules rules;

    @Inject
    private Clock clock;

    /**
     * Makes the event and captures it, or says what stands against it. The same order again changes nothing.
     *
     * @throws IllegalStateException something broke that is not the order's fault; whoever sends it again learns the end
     * @return the event made, as an EPCIS JSON-LD event
     */
    public String perform(Operation operation, PerformOperation order) {
        check(operation, order);
        String account = call.sender() != null
                ? call.sender()
                : context.getCallerPrincipal().getName();
        try (Connection connection = database.getConnection()) {
            String event = event(connection, account, operation, order);
            CaptureJob job = capture.captureNow(document(account, event), order.reason());
            if (!job.status().isFinal()) {
                // Its work broke off and goes on soon: it may still happen, so it must not be called refused.
                throw new IllegalStateException(
                        "Order " + order.requestId() + " broke off; the same may be sent again");
            }
            if (job.status() != CaptureStatus.ACCEPTED) {
                throw refused(operation, job);
            }
            return event;
        } catch (SQLException e) {
            throw new IllegalStateException("The order cannot be kept", e);
        }
    }

    private void check(Operation operation, PerformOperation order) {
        if (order.wayBack() && operation != Operation.SHIP) {
            throw new RefusedException(
                    Kind.MALFORMED, "way-back", "wayBack says how things are shipped; leave it out for " + operation);
        }
        if (operation == Operation.PACK) {
            rules.check("order", order, Default.class, PerformOperation.IntoContainer.class);
        } else {
            rules.check("order", order);
        }
    }

    /** The event of the order, made now or when it was ordered first. */
    private String event(Connection connection, String account, Operation operation, PerformOperation order)
            throws SQLException {
        OperationTable orders = new OperationTable(connection);
        OperationTable.Ordered now = new OperationTable.Ordered(operation.toString(), json(order), null);
        if (orders.find(account, order.requestId()).isEmpty()) {
            OperationEvents events = new OperationEvents(new KnownPacking(connection));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(out, events.make(account, operation, order, clock.instant()));
            String event = out.toString(StandardCharsets.UTF_8);
            orders.insert(
                    account,
                    order.requestId(),
                    new OperationTable.Ordered(now.operation(), now.request(), event),
                    clock.instant());
        }
        OperationTable.Ordered first = orders.find(account, order.requestId()).orElseThrow();
        requireSame(order.requestId(), first, now);
        return first.event();
    }

    private static void write(ByteArrayOutputStream out, EpcisEvent event) {
        try {
            EpcisWriter.event(out, event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(PerformOperation order) {
        try {
            return Json.mapper().writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireSame(String requestId, OperationTable.Ordered first, OperationTable.Ordered now) {
        Set<String> differing = new TreeSet<>();
        if (!first.operation().equals(now.operation())) {
            differing.add("operation");
        }
        try {
            // Read and written again: an order of before a member was added has that member's default.
            JsonNode before =
                    Json.mapper().readTree(json(Json.mapper().readValue(first.request(), PerformOperation.class)));
            JsonNode after = Json.mapper().readTree(now.request());
            for (Iterator<String> names = after.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!after.path(name).equals(before.path(name))) {
                    differing.add(name);
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (!differing.isEmpty()) {
            throw new RefusedException(
                    Kind.CONFLICT,
                    "request-id-used",
                    "Under the request id " + requestId + " something else was ordered before; different: "
                            + String.join(", ", differing));
        }
    }

    /** A document for each attempt; that the event is captured once, its id sees to. */
    private CaptureDocument document(String account, String event) {
        return CaptureDocument.of(
                        DocumentContent.of(event.getBytes(StandardCharsets.UTF_8), "application/ld+json"),
                        account,
                        ErrorBehaviour.ROLLBACK)
                .withKey("order:" + UUID.randomUUID());
    }

    private static RefusedException refused(Operation operation, CaptureJob job) {
        List<InvalidInputException.Fault> faults = job.errors().stream()
                .map(error -> new InvalidInputException.Fault("/codes", error.code(), error.detail()))
                .toList();
        String sentences =
                job.errors().stream().limit(3).map(CaptureError::detail).collect(Collectors.joining("; "));
        return new InvalidInputException(Kind.AGAINST_RULE, operation + "-refused", sentences, faults);
    }

    private final class KnownPacking implements OperationEvents.Packing {
        private final Connection connection;

        private KnownPacking(Connection connection) {
            this.connection = connection;
        }

        private List<Item> known(List<Epc> epcs) {
            List<Item> found = new ArrayList<>();
            for (long number : numbers.numbers(epcs, false)) {
                if (number >= 0) {
                    try {
                        found.add(items.read(connection, number));
                    } catch (SQLException e) {
                        throw new IllegalStateException("The items cannot be read", e);
                    }
                }
            }
            return found;
        }

        @Override
        public Epc parentOf(List<Epc> epcs) {
            List<Item> found = known(epcs);
            Set<Long> parents = found.stream().map(Item::parent).collect(Collectors.toSet());
            boolean one = found.size() == epcs.size() && parents.size() == 1 && !parents.contains((long) Item.NONE);
            return one ? numbers.epc(parents.iterator().next()) : null;
        }

        @Override
        public boolean holdsOthers(Epc epc) {
            return known(List.of(epc)).stream().anyMatch(Item::holdsOthers);
        }
    }
}
