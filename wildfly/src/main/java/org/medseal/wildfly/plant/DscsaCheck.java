package org.medseal.wildfly.plant;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a DSCSA document as GS1 US R1.3 has it and notes what is wrong: header, statement, master data of every product
 * and place, and that everything shipped was commissioned with lot and expiry and is packed without a gap.
 */
public final class DscsaCheck {
    private static final String LOCATION = "urn:epc:id:sgln:";

    private final List<Fault> faults = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> described = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> commissioned = new HashSet<>();
    private final Map<String, List<String>> packed = new HashMap<>();
    private final List<String> shipped = new ArrayList<>();
    private List<String> epcs = new ArrayList<>();
    private final Map<String, String> event = new HashMap<>();

    /** One thing that is wrong; {@code epc} may be null. */
    public record Fault(String epc, String code, String detail) {}

    private DscsaCheck() {}

    static DscsaCheck of(InputStream document) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        DscsaCheck check = new DscsaCheck();
        try {
            check.read(factory.createXMLStreamReader(document));
            check.conclude();
        } catch (XMLStreamException e) {
            check.fault(null, "not-xml", e.getMessage());
        }
        return check;
    }

    public List<Fault> faults() {
        return faults;
    }

    public String instance() {
        return texts.getOrDefault("InstanceIdentifier", "");
    }

    /** Everything commissioned in it, packs and containers. */
    public Set<String> commissioned() {
        return commissioned;
    }

    public List<String> shipped() {
        return shipped;
    }

    /** The packs among it. */
    public List<String> units() {
        return commissioned.stream()
                .filter(epc -> epc.contains(":sgtin:"))
                .sorted()
                .toList();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.push(xml.getLocalName());
                    text.setLength(0);
                    begin(xml);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(path.pop(), text.toString().strip());
                    text.setLength(0);
                }
                default -> {
                    // Nothing else carries content.
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "VocabularyElement" -> described.add(xml.getAttributeValue(null, "id"));
            case "EPCISDocument" -> texts.put("schemaVersion", xml.getAttributeValue(null, "schemaVersion"));
            case "ObjectEvent", "AggregationEvent" -> {
                epcs = new ArrayList<>();
                event.clear();
            }
            case "source", "destination" -> event.put("type", xml.getAttributeValue(null, "type"));
            default -> {
                // Told by its text.
            }
        }
    }

    private void end(String name, String text) {
        switch (name) {
            case "epc" -> epcs.add(text);
            case "id" -> place(text);
            case "source", "destination" -> {
                place(text);
                event.put(name + event.get("type"), text);
            }
            case "parentID", "action", "bizStep", "disposition", "lotNumber", "itemExpirationDate" ->
                event.put(name, text);
            case "ObjectEvent" -> object();
            case "AggregationEvent" -> aggregation();
            default -> {
                if (!text.isEmpty()) {
                    texts.put(path.peek() != null && name.equals("Identifier") ? path.peek() : name, text);
                }
            }
        }
    }

    private void place(String uri) {
        if (uri.startsWith(LOCATION)) {
            places.add(uri);
        }
    }

    private void object() {
        String step = String.valueOf(event.get("bizStep"));
        if (step.endsWith(":commissioning")) {
            for (String epc : epcs) {
                if (!commissioned.add(epc)) {
                    fault(epc, "commissioned-twice", "It is commissioned twice");
                }
                if (epc.contains(":sgtin:")
                        && (event.get("lotNumber") == null || event.get("itemExpirationDate") == null)) {
                    fault(epc, "no-lot", "Its commissioning has no lot or no expiry");
                }
            }
        } else if (step.endsWith(":shipping")) {
            shipped.addAll(epcs);
            for (String side : List.of("source", "destination")) {
                for (String type : List.of("owning_party", "location")) {
                    if (!event.containsKey(side + "urn:epcglobal:cbv:sdt:" + type)) {
                        fault(null, "no-" + side, "The shipping event names no " + type + " as " + side);
                    }
                }
            }
        }
    }

    private void aggregation() {
        packed.computeIfAbsent(event.get("parentID"), parent -> new ArrayList<>())
                .addAll(epcs);
    }

    private void conclude() {
        expect("schemaVersion", "1.2");
        expect("guidelineVersion", "GS1 US DSCSA R1.3");
        expect("affirmTransactionStatement", "true");
        expect("Type", "Events");
        for (String needed : List.of("Sender", "Receiver", "InstanceIdentifier", "legalNotice")) {
            if (!texts.containsKey(needed)) {
                fault(null, "header", "The header has no " + needed);
            }
        }
        places.stream()
                .filter(uri -> !described.contains(uri))
                .forEach(uri -> fault(null, "master-data", "There is no master data of " + uri));
        if (shipped.isEmpty()) {
            fault(null, "no-shipping", "Nothing is shipped");
        }
        Set<String> seen = new HashSet<>();
        shipped.forEach(epc -> descend(epc, seen));
        commissioned.stream()
                .filter(epc -> !seen.contains(epc))
                .forEach(epc -> fault(epc, "not-shipped", "It is commissioned here and not shipped"));
    }

    private void descend(String epc, Set<String> seen) {
        if (!seen.add(epc)) {
            fault(epc, "packed-twice", "It is in two containers");
            return;
        }
        if (!commissioned.contains(epc)) {
            fault(epc, "not-commissioned", "It is shipped and was not commissioned");
        }
        if (epc.startsWith("urn:epc:id:sgtin:")
                && !described.contains(
                        "urn:epc:idpat:sgtin:" + epc.substring(17, epc.indexOf('.', epc.indexOf('.') + 1)) + ".*")) {
            fault(epc, "master-data", "There is no master data of its product");
        }
        packed.getOrDefault(epc, List.of()).forEach(child -> descend(child, seen));
    }

    private void expect(String name, String value) {
        if (!value.equals(texts.get(name))) {
            fault(null, "header", name + " is " + texts.get(name) + ", not " + value);
        }
    }

    private void fault(String epc, String code, String detail) {
        if (faults.size() < 1_000) {
            faults.add(new Fault(epc, code, detail));
        }
    }
}
