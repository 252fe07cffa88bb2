package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The content models of the event types by the schemas of EPCIS 1.2 and 2.0. */
final class XmlEvents {
    static final String NS_1 = "urn:epcglobal:epcis:xsd:1";
    static final String NS_2 = "urn:epcglobal:epcis:xsd:2";
    static final XmlEvents V1_2 = new XmlEvents(NS_1);
    static final XmlEvents V2_0 = new XmlEvents(NS_2);

    /** Both together, the parts in any order; made for reading leniently only. */
    static final XmlEvents ANY = new XmlEvents();

    private final boolean two;
    private final String namespace;
    private final XmlParts parts;
    private final Map<String, Sequence<EventBuilder>> types;

    private XmlEvents(String namespace) {
        this.namespace = namespace;
        this.two = namespace.equals(NS_2);
        this.parts = new XmlParts(namespace);
        this.types = two
                ? Map.of(
                        "ObjectEvent", object(),
                        "AggregationEvent", aggregation(),
                        "TransactionEvent", transaction(),
                        "TransformationEvent", transformation(),
                        "AssociationEvent", association())
                : Map.of(
                        "ObjectEvent", object(),
                        "AggregationEvent", aggregation(),
                        "TransactionEvent", transaction(),
                        "TransformationEvent", transformation(),
                        "QuantityEvent", quantity());
    }

    private XmlEvents() {
        this.namespace = NS_2;
        this.two = true;
        this.parts = new XmlParts(namespace);
        this.types = Map.of(
                "ObjectEvent", any("epcList", "quantityList"),
                "AggregationEvent", any("childEPCs", "childQuantityList"),
                "TransactionEvent", any("epcList", "quantityList"),
                "TransformationEvent", end(ilmd(sensors(transformationParts(base()))), anyExtension()),
                "AssociationEvent", any("childEPCs", "childQuantityList"),
                "QuantityEvent", new XmlEvents(NS_1).quantity());
    }

    private Sequence<EventBuilder> any(String epcs, String quantities) {
        Sequence<EventBuilder> type = quantities(epcs(parent(base()), epcs), quantities);
        return end(ilmd(sensors(parties(transactions(action(type))))), anyExtension());
    }

    /** Extension elements in each other, as 1.2 has them, with whatever 2.0 has in the event. */
    private Sequence<EventBuilder> anyExtension() {
        Sequence<EventBuilder> extension =
                quantities(quantities(Sequence.local(), "quantityList"), "childQuantityList");
        return ilmd(sensors(parties(extension)))
                .anyAttributes()
                .optional("extension", (xml, e) -> anyExtension().read(xml, e))
                .others("", 0, (xml, e) -> e.extensions.add(XmlExtensions.read(xml)));
    }

    /** The types that stand in the event list itself: 1.2 put the transformation into its extension. */
    List<String> inList() {
        return types.keySet().stream()
                .filter(type -> this != V1_2 || !type.equals("TransformationEvent"))
                .toList();
    }

    String namespace() {
        return namespace;
    }

    /** Reads the event on whose start tag the cursor is. */
    EpcisEvent read(XmlCursor xml) {
        String type = xml.local();
        EventBuilder event = new EventBuilder();
        int faultsBefore = xml.faults().count();
        xml.refill();
        types.get(type).read(xml, event);
        if (xml.faults().count() > faultsBefore) {
            throw xml.faults().told(xml.fault("faulty-event", "The event has faults, which are told"));
        }
        boolean enough = event.eventTime != null
                && event.eventTimeZoneOffset != null
                && (event.action != null || type.equals("TransformationEvent"));
        if (!enough) {
            throw xml.fault("missing-element", type + " lacks eventTime, eventTimeZoneOffset or action");
        }
        return event.build(type);
    }

    private Sequence<EventBuilder> base() {
        Sequence<EventBuilder> base = Sequence.<EventBuilder>local().anyAttributes();
        if (!two) {
            return base.one("eventTime", (xml, e) -> e.eventTime = XmlValues.time(xml))
                    .optional(
                            "recordTime",
                            (xml, e) -> e.recordTime = XmlValues.time(xml).utc())
                    .one("eventTimeZoneOffset", (xml, e) -> e.eventTimeZoneOffset = XmlValues.string(xml))
                    .optional("baseExtension", baseExtension()::read);
        }
        return base.one("eventTime", (xml, e) -> e.eventTime = XmlValues.stamp(xml))
                .optional(
                        "recordTime",
                        (xml, e) -> e.recordTime = XmlValues.stamp(xml).utc())
                .one("eventTimeZoneOffset", (xml, e) -> e.eventTimeZoneOffset = XmlValues.string(xml))
                .optional("eventID", (xml, e) -> e.eventId = XmlValues.uri(xml))
                .optional("errorDeclaration", this::errorDeclaration)
                .optional("certificationInfo", (xml, e) -> e.certificationInfo.add(XmlValues.uri(xml)))
                .optional("baseExtension", (xml, e) -> baseExtension20().read(xml, e));
    }

    private Sequence<EventBuilder> baseExtension20() {
        return this == ANY ? baseExtension() : parts.foreignExtension(e -> e.extensions);
    }

    private Sequence<EventBuilder> baseExtension() {
        return Sequence.<EventBuilder>local()
                .anyAttributes()
                .optional("eventID", (xml, e) -> e.eventId = XmlValues.uri(xml))
                .optional("errorDeclaration", this::errorDeclaration)
                .optional("extension", XmlParts.<EventBuilder>localExtension(e -> e.extensions)::read);
    }

    private static final class Declaration {
        private Timestamp time;
        private String reason;
        private final List<String> correctiveEventIds = new ArrayList<>();
        private final List<Extension> extensions = new ArrayList<>();
    }

    private void errorDeclaration(XmlCursor xml, EventBuilder event) {
        Declaration declaration = new Declaration();
        Sequence<Declaration> model = Sequence.<Declaration>local()
                .anyAttributes()
                .one("declarationTime", (x, d) -> d.time = this == ANY || !two ? XmlValues.time(x) : XmlValues.stamp(x))
                .optional("reason", (x, d) -> d.reason = x.word(Cbv.ERROR_REASON, XmlValues.uri(x)))
                .optional(
                        "correctiveEventIDs",
                        Sequence.<Declaration>local()
                                        .many(
                                                "correctiveEventID",
                                                0,
                                                (x, d) -> d.correctiveEventIds.add(XmlValues.uri(x)))::read)
                .optional("extension", XmlParts.<Declaration>localExtension(d -> d.extensions)::read)
                .others(namespace, 0, (x, d) -> d.extensions.add(XmlExtensions.read(x)));
        // the 2.0 schema lets the parts come in any order and number
        (two ? model.choice(Integer.MAX_VALUE) : model).read(xml, declaration);
        event.errorDeclaration = new ErrorDeclaration(
                declaration.time == null ? null : declaration.time.instant(event.eventTimeZoneOffset),
                declaration.reason,
                declaration.correctiveEventIds,
                declaration.extensions);
    }

    private Sequence<EventBuilder> steps(Sequence<EventBuilder> type) {
        return type.optional("bizStep", (xml, e) -> e.bizStep = xml.word(Cbv.BIZ_STEP, XmlValues.uri(xml)))
                .optional("disposition", (xml, e) -> e.disposition = xml.word(Cbv.DISPOSITION, XmlValues.uri(xml)))
                .optional("readPoint", (xml, e) -> e.readPoint = parts.place(xml))
                .optional("bizLocation", (xml, e) -> e.bizLocation = parts.place(xml));
    }

    private Sequence<EventBuilder> action(Sequence<EventBuilder> type) {
        return steps(type.one("action", (xml, e) -> e.action = XmlValues.action(xml)));
    }

    private Sequence<EventBuilder> transactions(Sequence<EventBuilder> type) {
        return type.optional("bizTransactionList", (xml, e) -> parts.transactions(xml, e.bizTransactions));
    }

    private Sequence<EventBuilder> quantities(Sequence<EventBuilder> type, String name) {
        return type.optional(name, (xml, e) -> parts.quantities(xml, e.quantities));
    }

    private Sequence<EventBuilder> parties(Sequence<EventBuilder> type) {
        return type.optional("sourceList", (xml, e) -> parts.sourcesOrDestinations(xml, "source", e.sources))
                .optional(
                        "destinationList", (xml, e) -> parts.sourcesOrDestinations(xml, "destination", e.destinations));
    }

    private Sequence<EventBuilder> sensors(Sequence<EventBuilder> type) {
        return type.optional("sensorElementList", (xml, e) -> parts.sensors(xml, e.sensorElements))
                .optional(
                        "persistentDisposition",
                        (xml, e) -> e.persistentDisposition = parts.persistentDisposition(xml));
    }

    private Sequence<EventBuilder> ilmd(Sequence<EventBuilder> type) {
        return type.optional("ilmd", (xml, e) -> parts.ilmd(xml, e.ilmd));
    }

    /** The end of a type: its extension element, then foreign elements. */
    private Sequence<EventBuilder> end(Sequence<EventBuilder> type, Sequence<EventBuilder> extension) {
        return type.optional("extension", extension::read)
                .others(namespace, 0, (xml, e) -> e.extensions.add(XmlExtensions.read(xml)));
    }

    private Sequence<EventBuilder> lastExtension() {
        return two ? parts.foreignExtension(e -> e.extensions) : XmlParts.localExtension(e -> e.extensions);
    }

    /** What 1.2 moved into the event's extension element, ending with one more extension inside. */
    private Sequence<EventBuilder> inner(Sequence<EventBuilder> extension) {
        return extension.anyAttributes().optional("extension", lastExtension()::read);
    }

    private Sequence<EventBuilder> epcs(Sequence<EventBuilder> type, String name) {
        Sequence.Step<EventBuilder> step = (xml, e) -> parts.epcs(xml, e.epcs);
        return two ? type.optional(name, step) : type.one(name, step);
    }

    private Sequence<EventBuilder> parent(Sequence<EventBuilder> type) {
        return type.optional("parentID", (xml, e) -> e.parent = XmlValues.uri(xml));
    }

    private Sequence<EventBuilder> object() {
        Sequence<EventBuilder> type = transactions(action(epcs(base(), "epcList")));
        if (two) {
            return end(ilmd(sensors(parties(quantities(type, "quantityList")))), lastExtension());
        }
        return end(type, inner(ilmd(parties(quantities(Sequence.local(), "quantityList")))));
    }

    private Sequence<EventBuilder> aggregation() {
        Sequence<EventBuilder> type = transactions(action(epcs(parent(base()), "childEPCs")));
        if (two) {
            return end(sensors(parties(quantities(type, "childQuantityList"))), lastExtension());
        }
        return end(type, inner(parties(quantities(Sequence.local(), "childQuantityList"))));
    }

    private Sequence<EventBuilder> transaction() {
        Sequence<EventBuilder> type =
                base().one("bizTransactionList", (xml, e) -> parts.transactions(xml, e.bizTransactions));
        type = action(epcs(parent(type), "epcList"));
        if (two) {
            return end(sensors(parties(quantities(type, "quantityList"))), lastExtension());
        }
        return end(type, inner(parties(quantities(Sequence.local(), "quantityList"))));
    }

    private Sequence<EventBuilder> transformation() {
        Sequence<EventBuilder> type = transformationParts(base());
        return end(ilmd(two ? sensors(type) : type), lastExtension());
    }

    private Sequence<EventBuilder> transformationParts(Sequence<EventBuilder> base) {
        Sequence<EventBuilder> type = base.optional("inputEPCList", (xml, e) -> parts.epcs(xml, e.epcs))
                .optional("inputQuantityList", (xml, e) -> parts.quantities(xml, e.quantities))
                .optional("outputEPCList", (xml, e) -> parts.epcs(xml, e.outputEpcs))
                .optional("outputQuantityList", (xml, e) -> parts.quantities(xml, e.outputQuantities))
                .optional("transformationID", (xml, e) -> e.transformationId = XmlValues.uri(xml));
        return parties(transactions(steps(type)));
    }

    private Sequence<EventBuilder> association() {
        Sequence<EventBuilder> type = base().one("parentID", (xml, e) -> e.parent = XmlValues.uri(xml));
        type = quantities(epcs(type, "childEPCs"), "childQuantityList");
        return end(sensors(parties(transactions(action(type)))), lastExtension());
    }

    /** Deprecated since 1.1; it says what an ObjectEvent with action OBSERVE and a quantity list says. */
    private Sequence<EventBuilder> quantity() {
        Sequence<EventBuilder> type = base().one("epcClass", (xml, e) -> {
                    e.action = Action.OBSERVE;
                    e.quantities.add(new QuantityElement(XmlValues.uri(xml), null, null));
                })
                .one("quantity", (xml, e) -> {
                    String text = XmlValues.collapse(XmlValues.string(xml));
                    if (!SimpleType.get("int").takes(text)) {
                        throw XmlValues.wrong(xml, "quantity", text, "a whole number");
                    }
                    String epcClass = e.quantities.remove(0).epcClass();
                    e.quantities.add(new QuantityElement(epcClass, XmlValues.decimal(xml, "quantity", text), null));
                });
        return end(transactions(steps(type)), lastExtension());
    }
}
