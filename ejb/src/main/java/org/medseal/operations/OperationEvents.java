package org.medseal.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medseal.InvalidInputException;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.epcis.Action;
import org.medseal.epcis.AggregationEvent;
import org.medseal.epcis.BizTransaction;
import org.medseal.epcis.EpcList;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventCore;
import org.medseal.epcis.Extension;
import org.medseal.epcis.Ilmd;
import org.medseal.epcis.ObjectEvent;
import org.medseal.epcis.Place;
import org.medseal.epcis.SourceDestination;
import org.medseal.epcis.When;
import org.medseal.epcis.Where;
import org.medseal.epcis.Why;
import org.medseal.gs1.Code;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.Sgln;

/** Makes the event of an order. */
final class OperationEvents {
    private static final String NAMESPACE = "https://medseal.org/epcis/";

    /** What the order may leave open, found out from what is packed in what. */
    interface Packing {
        /** What all of them are packed in, or null where they are not all in one. */
        Epc parentOf(List<Epc> items);

        boolean holdsOthers(Epc item);
    }

    private final Packing packing;

    OperationEvents(Packing packing) {
        this.packing = packing;
    }

    EpcisEvent make(String account, Operation operation, PerformOperation order, Instant now) {
        List<Epc> items = items(order);
        Instant at = order.eventTime() == null ? now : order.eventTime();
        // The same order has the same event id, whenever it is made an event of.
        UUID id = UUID.nameUUIDFromBytes((account + "\n" + order.requestId()).getBytes(StandardCharsets.UTF_8));
        EventCore core = new EventCore(
                new EventCore.Identity("urn:uuid:" + id, List.of(), null),
                new When(at, "+00:00", null),
                where(operation, order),
                why(operation, order),
                List.of(),
                reason(order));
        return switch (operation) {
            case PACK -> new AggregationEvent(core, Action.ADD, uri(required(order.parent())), list(items), List.of());
            case UNPACK -> unpack(core, order, items);
            case SAMPLE, DESTROY, DECOMMISSION ->
                new ObjectEvent(core, Action.DELETE, list(items), List.of(), Ilmd.NONE);
            case SHIP, RECEIVE, RETURN, DISPENSE ->
                new ObjectEvent(core, Action.OBSERVE, list(items), List.of(), Ilmd.NONE);
        };
    }

    private EpcisEvent unpack(EventCore core, PerformOperation order, List<Epc> items) {
        if (order.parent() != null) {
            return new AggregationEvent(core, Action.DELETE, uri(required(order.parent())), list(items), List.of());
        }
        if (items.size() == 1 && packing.holdsOthers(items.get(0))) {
            return new AggregationEvent(core, Action.DELETE, uri(items.get(0)), EpcList.EMPTY, List.of());
        }
        Epc parent = packing.parentOf(items);
        if (parent == null) {
            throw new RefusedException(
                    Kind.AGAINST_RULE,
                    "one-container",
                    "Unpack one container at a time: name it alone, or name things that are packed in the same one");
        }
        return new AggregationEvent(core, Action.DELETE, uri(parent), list(items), List.of());
    }

    private static List<Epc> items(PerformOperation order) {
        List<InvalidInputException.Fault> faults = new ArrayList<>();
        List<Epc> items = new ArrayList<>();
        if (order.requestId() == null || order.requestId().isBlank()) {
            faults.add(new InvalidInputException.Fault("/requestId", "missing", "The request id is missing"));
        }
        if (order.codes().isEmpty()) {
            faults.add(new InvalidInputException.Fault("/codes", "missing", "No code says what it is done to"));
        }
        for (int i = 0; i < order.codes().size(); i++) {
            try {
                items.add(epc(order.codes().get(i)));
            } catch (Gs1Exception e) {
                faults.add(new InvalidInputException.Fault("/codes/" + i, e.code(), e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    Kind.MALFORMED,
                    "invalid-order",
                    "The order cannot be read: " + faults.get(0).detail(),
                    faults);
        }
        return items;
    }

    private static Epc epc(String code) {
        return Code.parse(code)
                .epc()
                .orElseThrow(() ->
                        new Gs1Exception("no-instance", "'" + code + "' names a kind of thing, not one single thing"));
    }

    private static Epc required(String parent) {
        if (parent == null) {
            throw new RefusedException(
                    Kind.MALFORMED, "missing-parent", "'parent' says what to pack in; it is missing");
        }
        return epc(parent);
    }

    private static EpcList list(List<Epc> items) {
        return EpcList.of(items.stream().map(item -> new EpcUri(uri(item))).toList());
    }

    private static String uri(Epc epc) {
        return epc instanceof OtherEpc other
                ? other.uri()
                : EpcUri.digitalLink(epc).text();
    }

    private static Where where(Operation operation, PerformOperation order) {
        if (order.location() == null) {
            return Where.UNKNOWN;
        }
        Place place = Place.of(place(order.location()));
        return new Where(place, operation == Operation.SHIP ? null : place);
    }

    private static String place(String text) {
        try {
            Sgln sgln = Sgln.parse(text);
            return "https://id.gs1.org/414/" + sgln.gln() + (sgln.hasExtension() ? "/254/" + sgln.extension() : "");
        } catch (Gs1Exception e) {
            if (text.contains(":") && !text.contains(" ")) {
                return text;
            }
            throw e;
        }
    }

    private static Why why(Operation operation, PerformOperation order) {
        List<SourceDestination> destinations = order.destination() == null
                ? List.of()
                : List.of(new SourceDestination("possessing_party", party(order.destination())));
        List<BizTransaction> transactions = order.reference() == null
                ? List.of()
                : List.of(new BizTransaction(
                        operation == Operation.RETURN ? "rma" : "desadv", reference(order.reference())));
        return new Why(operation.bizStep(), operation.disposition(), null, transactions, List.of(), destinations);
    }

    private static String party(String text) {
        return text.length() == 13 && !text.contains(":") ? "https://id.gs1.org/417/" + Gln.parse(text) : text;
    }

    private static String reference(String text) {
        return text.contains(":") ? text : "urn:medseal:bt:" + text.replace(' ', '_');
    }

    private static List<Extension> reason(PerformOperation order) {
        return order.reason() == null || order.reason().isBlank()
                ? List.of()
                : List.of(Extension.text(new Extension.Name(NAMESPACE, "medseal", "reason"), order.reason()));
    }
}
