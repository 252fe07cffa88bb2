package org.medseal.epcis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The parts of events that both XML schemas share: lists, places, quantities, transactions, sensors. */
final class XmlParts {
    private static final Set<String> NUMBERS =
            Set.of("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue");
    private static final Set<String> TIMES = Set.of("time", "startTime", "endTime");
    private static final Set<String> TEXTS = Set.of("stringValue", "uom");

    private final String namespace;

    XmlParts(String namespace) {
        this.namespace = namespace;
    }

    /** The extension element of a type: elements without a namespace, kept one by one. */
    static <T> Sequence<T> localExtension(Function<T, List<Extension>> where) {
        Sequence<T> extension = Sequence.local();
        return extension.anyAttributes().locals((xml, into) -> where.apply(into).add(XmlExtensions.read(xml)));
    }

    /** The extension element of a 2.0 event: elements of other namespaces. */
    <T> Sequence<T> foreignExtension(Function<T, List<Extension>> where) {
        Sequence<T> extension = Sequence.local();
        return extension.anyAttributes().others(namespace, 1, (xml, into) -> where.apply(into)
                .add(XmlExtensions.read(xml)));
    }

    void epcs(XmlCursor xml, EpcListBuilder list) {
        xml.allowAttributes(name -> false, false);
        list.open();
        while (xml.nextChild()) {
            if (!xml.local().equals("epc") || !xml.namespace().isEmpty()) {
                throw xml.fault("unexpected-element", "Element " + xml.name() + " may not stand here; epc must come");
            }
            list.add(XmlValues.collapse(XmlValues.string(xml)));
        }
    }

    private final Sequence<Quantity> quantityElement = Sequence.<Quantity>local()
            .one("epcClass", (xml, into) -> into.epcClass = XmlValues.uri(xml))
            .optional("quantity", (xml, into) -> into.quantity = quantity(xml, into))
            .optional("uom", (xml, into) -> {
                if (!into.quantityGiven) {
                    throw xml.fault("unexpected-element", "Element uom may not stand here; quantity must come");
                }
                into.uom = XmlValues.string(xml);
            });

    private static final class Quantity {
        private String epcClass;
        private BigDecimal quantity;
        private boolean quantityGiven;
        private String uom;
    }

    private static BigDecimal quantity(XmlCursor xml, Quantity into) {
        into.quantityGiven = true;
        boolean nil = false;
        for (int i = 0; i < xml.attributes(); i++) {
            Extension.Attribute attribute = xml.attribute(i);
            if (attribute.name().is(XmlCursor.XSI, "nil")) {
                nil = attribute.value().strip().matches("true|1");
            } else if (attribute.name().namespace().equals(XmlCursor.XSI)) {
                Xsi.check(xml, attribute.name().local(), attribute.value(), false);
            } else {
                throw xml.fault(
                        "unexpected-attribute", "Attribute " + attribute.name().local() + " is not allowed");
            }
        }
        String text = xml.text();
        if (nil && !text.isEmpty()) {
            throw xml.fault("wrong-value", "quantity is nil and must be empty");
        }
        return nil ? null : XmlValues.decimal(xml, "quantity", text);
    }

    void quantities(XmlCursor xml, List<QuantityElement> list) {
        quantityList.read(xml, list);
    }

    private final Sequence<List<QuantityElement>> quantityList = Sequence.<List<QuantityElement>>local()
            .many("quantityElement", 0, (xml, list) -> {
                Quantity one = new Quantity();
                quantityElement.read(xml, one);
                list.add(new QuantityElement(one.epcClass, one.quantity, one.uom));
            });

    private static final class PlaceBuilder {
        private String id;
        private final List<Extension> extensions = new ArrayList<>();
    }

    Place place(XmlCursor xml) {
        PlaceBuilder place = new PlaceBuilder();
        Sequence.<PlaceBuilder>local()
                .one("id", (x, p) -> p.id = XmlValues.uri(x))
                .optional("extension", XmlParts.<PlaceBuilder>localExtension(p -> p.extensions)::read)
                .others(namespace, 0, (x, p) -> p.extensions.add(XmlExtensions.read(x)))
                .read(xml, place);
        return new Place(place.id, place.extensions);
    }

    void transactions(XmlCursor xml, List<BizTransaction> list) {
        Sequence.<List<BizTransaction>>local()
                .many("bizTransaction", 1, (x, into) -> {
                    x.allowAttributes("type"::equals, false);
                    String type = XmlValues.uriAttribute(x, "type");
                    String id = XmlValues.uriText(x, "bizTransaction", x.text());
                    into.add(new BizTransaction(type == null ? null : x.word(Cbv.BIZ_TRANSACTION, type), id));
                })
                .read(xml, list);
    }

    void sourcesOrDestinations(XmlCursor xml, String element, List<SourceDestination> list) {
        Sequence.<List<SourceDestination>>local()
                .many(element, 1, (x, into) -> {
                    x.allowAttributes("type"::equals, false);
                    XmlValues.required(x, "type");
                    String type = x.word(Cbv.SOURCE_DESTINATION, XmlValues.uriAttribute(x, "type"));
                    into.add(new SourceDestination(type, XmlValues.uriText(x, element, x.text())));
                })
                .read(xml, list);
    }

    PersistentDisposition persistentDisposition(XmlCursor xml) {
        List<String> set = new ArrayList<>();
        List<String> unset = new ArrayList<>();
        Sequence.<Void>local()
                .many("unset", 0, (x, none) -> unset.add(x.word(Cbv.DISPOSITION, XmlValues.uri(x))))
                .many("set", 0, (x, none) -> set.add(x.word(Cbv.DISPOSITION, XmlValues.uri(x))))
                .read(xml, null);
        return new PersistentDisposition(set, unset);
    }

    void ilmd(XmlCursor xml, List<Extension> fields) {
        Sequence.<List<Extension>>local()
                .anyAttributes()
                .optional("extension", XmlParts.<List<Extension>>localExtension(list -> list)::read)
                .others(namespace, 0, (x, list) -> list.add(XmlExtensions.read(x)))
                .read(xml, fields);
    }

    void sensors(XmlCursor xml, List<SensorElement> list) {
        Sequence.<List<SensorElement>>local()
                .many("sensorElement", 1, (x, into) -> into.add(sensor(x)))
                .optional("extension", XmlParts.<List<SensorElement>>localExtension(into -> new ArrayList<>())::read)
                .read(xml, list);
    }

    private static final class SensorBuilder {
        private SensorElement.Readings metadata;
        private final List<SensorElement.Readings> reports = new ArrayList<>();
        private final List<Extension> extensions = new ArrayList<>();
    }

    private SensorElement sensor(XmlCursor xml) {
        SensorBuilder sensor = new SensorBuilder();
        Sequence.<SensorBuilder>local()
                .optional("sensorMetadata", (x, into) -> into.metadata = readings(x, SensorFields.METADATA))
                .many("sensorReport", 1, (x, into) -> into.reports.add(readings(x, SensorFields.REPORT)))
                .optional("extension", XmlParts.<SensorBuilder>localExtension(into -> into.extensions)::read)
                .others(namespace, 0, (x, into) -> into.extensions.add(XmlExtensions.read(x)))
                .read(xml, sensor);
        return new SensorElement(sensor.metadata, sensor.reports, sensor.extensions);
    }

    /** The attributes of a sensor report, or of the metadata; the element has nothing in it but may have text. */
    private static SensorElement.Readings readings(XmlCursor xml, List<String> known) {
        xml.allowAttributes(name -> true, true);
        Map<String, String> values = new HashMap<>();
        List<Extension> extensions = new ArrayList<>();
        for (int i = 0; i < xml.attributes(); i++) {
            Extension.Attribute attribute = xml.attribute(i);
            String local = attribute.name().local();
            if (attribute.name().namespace().isEmpty() && known.contains(local)) {
                values.put(local, reading(xml, local, attribute.value()));
            } else if (!attribute.name().namespace().equals(XmlCursor.XSI)) {
                extensions.add(Extension.text(attribute.name(), attribute.value()));
            }
        }
        xml.text();
        return new SensorElement.Readings(values, extensions);
    }

    private static String reading(XmlCursor xml, String name, String raw) {
        if (TEXTS.contains(name)) {
            return raw;
        }
        String text = XmlValues.collapse(raw);
        if (NUMBERS.contains(name)) {
            return SensorFields.number(text).orElseThrow(() -> XmlValues.wrong(xml, name, text, "a number"));
        }
        if (TIMES.contains(name)) {
            return Timestamp.stamp(text)
                    .orElseThrow(() -> XmlValues.wrong(xml, name, text, "a date and time with its zone"))
                    .utc()
                    .toString();
        }
        if (name.equals("booleanValue") || name.equals("hexBinaryValue")) {
            SimpleType type = SimpleType.get(name.equals("booleanValue") ? "boolean" : "hexBinary");
            if (!type.takes(text)) {
                throw XmlValues.wrong(xml, name, text, name.equals("booleanValue") ? "true or false" : "hexadecimal");
            }
            return text.equals("1") ? name.equals("booleanValue") ? "true" : text : text;
        }
        return SensorFields.word(name, XmlValues.uriText(xml, name, text));
    }
}
