package org.medseal.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.OtherEpc;

/** Makes the event of an order whose members were found to be in order. */
final class OperationEvents {
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
        List<Epc> items = order.codes().stream().map(Epc::parse).toList();
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
            case PACK -> new AggregationEvent(core, Action.ADD, uri(Epc.parse(order.parent())), list(items), List.of());
            case UNPACK -> unpack(core, order, items);
            case SAMPLE, DESTROY, DECOMMISSION ->
                new ObjectEvent(core, Action.DELETE, list(items), List.of(), Ilmd.NONE);
            case SHIP, RECEIVE, RETURN, DISPENSE ->
                new ObjectEvent(core, Action.OBSERVE, list(items), List.of(), Ilmd.NONE);
        };
    }

    private EpcisEvent unpack(EventCore core, PerformOperation order, List<Epc> items) {
        if (order.parent() != null) {
            return new AggregationEvent(core, Action.DELETE, uri(Epc.parse(order.parent())), list(items), List.of());
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
        Place place = Place.of(PlaceText.parse(order.location()).uri());
        return new Where(place, operation == Operation.SHIP ? null : place);
    }

    private static Why why(Operation operation, PerformOperation order) {
        List<SourceDestination> destinations = order.destination() == null
                ? List.of()
                : List.of(new SourceDestination(
                        "possessing_party", PartyText.parse(order.destination()).uri()));
        List<BizTransaction> transactions = order.reference() == null
                ? List.of()
                : List.of(new BizTransaction(
                        operation == Operation.RETURN ? "rma" : "desadv", reference(order.reference())));
        String disposition = order.wayBack() ? Operation.RETURN.disposition() : operation.disposition();
        return new Why(operation.bizStep(), disposition, null, transactions, List.of(), destinations);
    }

    private static String reference(String text) {
        return text.contains(":") ? text : "urn:medseal:bt:" + text.replace(' ', '_');
    }

    private static List<Extension> reason(PerformOperation order) {
        return order.reason() == null || order.reason().isBlank()
                ? List.of()
                : List.of(
                        Extension.text(new Extension.Name(Extension.OF_MEDSEAL, "medseal", "reason"), order.reason()));
    }
}
