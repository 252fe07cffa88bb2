package org.medseal.epcis;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Makes an event of the association that GS1's stylesheet puts where the 1.2 schema lets anything stand. That schema does
 * not look at it, so nothing here is refused: parts not understood stay with the event as extensions.
 */
final class LooseAssociation {
    private LooseAssociation() {}

    /** The event, if time, action and parent can be made out. */
    static Optional<EpcisEvent> event(Extension tree) {
        EventBuilder event = new EventBuilder();
        for (Extension part : tree.children()) {
            if (!take(event, part)) {
                event.extensions.add(part);
            }
        }
        boolean enough = event.eventTime != null
                && event.eventTimeZoneOffset != null
                && event.action != null
                && event.parent != null;
        return enough ? Optional.of(event.build("AssociationEvent")) : Optional.empty();
    }

    private static boolean take(EventBuilder event, Extension part) {
        String text = part.text() == null ? "" : XmlValues.collapse(part.text());
        switch (part.name().local()) {
            case "eventTime" -> event.eventTime = Timestamp.xsd(text).orElse(null);
            case "recordTime" ->
                event.recordTime = Timestamp.xsd(text).map(Timestamp::utc).orElse(null);
            case "eventTimeZoneOffset" -> event.eventTimeZoneOffset = text;
            case "eventID" -> event.eventId = text;
            case "parentID" -> event.parent = text;
            case "bizStep" -> event.bizStep = Cbv.BIZ_STEP.read(text);
            case "disposition" -> event.disposition = Cbv.DISPOSITION.read(text);
            case "action" -> event.action = action(text);
            case "readPoint" -> event.readPoint = place(part);
            case "bizLocation" -> event.bizLocation = place(part);
            case "childEPCs" -> part.children().forEach(epc -> event.epcs.add(XmlValues.collapse(text(epc))));
            case "childQuantityList" -> part.children().forEach(one -> quantity(event, one));
            case "bizTransactionList" ->
                part.children()
                        .forEach(one -> event.bizTransactions.add(new BizTransaction(
                                type(one).map(Cbv.BIZ_TRANSACTION::read).orElse(null), XmlValues.collapse(text(one)))));
            case "sourceList" -> part.children().forEach(one -> event.sources.add(party(one)));
            case "destinationList" -> part.children().forEach(one -> event.destinations.add(party(one)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Action action(String text) {
        for (Action action : Action.values()) {
            if (action.name().equals(text)) {
                return action;
            }
        }
        return null;
    }

    private static Place place(Extension part) {
        return find(part, "id").map(Place::of).orElse(null);
    }

    private static SourceDestination party(Extension part) {
        String type = type(part).map(Cbv.SOURCE_DESTINATION::read).orElse("");
        return new SourceDestination(type, XmlValues.collapse(text(part)));
    }

    private static Optional<String> type(Extension part) {
        return part.attributes().stream()
                .filter(attribute -> attribute.name().is("", "type"))
                .map(Extension.Attribute::value)
                .findFirst();
    }

    private static void quantity(EventBuilder event, Extension element) {
        BigDecimal quantity = find(element, "quantity")
                .filter(SimpleType.get("decimal")::takes)
                .map(text -> Numbers.plain(new BigDecimal(text)))
                .orElse(null);
        find(element, "epcClass")
                .ifPresent(epcClass -> event.quantities.add(new QuantityElement(
                        epcClass, quantity, find(element, "uom").orElse(null))));
    }

    private static Optional<String> find(Extension part, String local) {
        return part.children().stream()
                .filter(child -> child.name().local().equals(local))
                .map(child -> XmlValues.collapse(text(child)))
                .findFirst();
    }

    private static String text(Extension leaf) {
        return leaf.text() == null ? "" : leaf.text();
    }
}
