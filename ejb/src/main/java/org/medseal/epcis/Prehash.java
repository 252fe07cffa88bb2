package org.medseal.epcis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medseal.gs1.EpcUri;

/** Puts an event into the one order and spelling that is hashed. */
final class Prehash {
    /** Strings are sorted as their bytes in UTF-8 are, which differs from Java's order beyond the BMP. */
    static final Comparator<String> BY_BYTES = Prehash::compareCodePoints;

    private final StringBuilder text = new StringBuilder();

    Prehash(EpcisEvent event) {
        EventCore core = event.core();
        field("eventType", event.type());
        field("eventTime", HashTexts.time(core.when().eventTime()));
        field("eventTimeZoneOffset", core.when().eventTimeZoneOffset().strip());
        sorted("", core.identity().certificationInfo().stream().map(uri -> "certificationInfo=" + HashTexts.uri(uri)));
        what(event);
        why(core);
        places(core.where());
        list("sensorElementList", core.sensorElements().stream().map(HashSensors::sensor));
        rest(event);
    }

    String text() {
        return text.toString();
    }

    private void what(EpcisEvent event) {
        if (event instanceof ObjectEvent e) {
            epcs("epcList", e.epcList());
            quantities("quantityList", e.quantities());
        } else if (event instanceof AggregationEvent e) {
            family(e.parent(), e.children(), e.childQuantities());
        } else if (event instanceof AssociationEvent e) {
            family(e.parent(), e.children(), e.childQuantities());
        } else if (event instanceof TransactionEvent e) {
            uri("parentID", e.parent());
            epcs("epcList", e.epcList());
            quantities("quantityList", e.quantities());
        } else if (event instanceof TransformationEvent e) {
            epcs("inputEPCList", e.inputs().epcList());
            quantities("inputQuantityList", e.inputs().quantities());
            epcs("outputEPCList", e.outputs().epcList());
            quantities("outputQuantityList", e.outputs().quantities());
            uri("transformationID", e.transformationId());
        }
        event.action().ifPresent(action -> field("action", action.name()));
    }

    private void family(String parent, EpcList children, List<QuantityElement> quantities) {
        uri("parentID", parent);
        epcs("childEPCs", children);
        quantities("childQuantityList", quantities);
    }

    private void why(EventCore core) {
        Why why = core.why();
        word("bizStep", Cbv.BIZ_STEP, why.bizStep());
        word("disposition", Cbv.DISPOSITION, why.disposition());
        PersistentDisposition persistent = why.persistentDisposition();
        if (persistent != null
                && !(persistent.set().isEmpty() && persistent.unset().isEmpty())) {
            text.append("persistentDisposition");
            sorted("", persistent.set().stream().map(word -> "set=" + HashTexts.word(Cbv.DISPOSITION, word)));
            sorted("", persistent.unset().stream().map(word -> "unset=" + HashTexts.word(Cbv.DISPOSITION, word)));
        }
    }

    private void places(Where where) {
        place("readPoint", where.readPoint());
        place("bizLocation", where.bizLocation());
    }

    private void place(String name, Place place) {
        if (place != null) {
            text.append(name).append("id=").append(HashTexts.uri(place.id()));
            text.append(HashTexts.inPlace(place.extensions()));
        }
    }

    /** Transactions, parties, item data, and the sender's own fields: in the order of their bytes, not of the standard. */
    private void rest(EpcisEvent event) {
        List<String> parts = new ArrayList<>();
        part(
                parts,
                "bizTransactionList",
                event.bizTransactions().stream()
                        .map(t -> typed("bizTransaction", Cbv.BIZ_TRANSACTION, t.type(), t.id())));
        part(
                parts,
                "destinationList",
                event.destinations().stream().map(d -> typed("destination", Cbv.SOURCE_DESTINATION, d.type(), d.id())));
        part(
                parts,
                "sourceList",
                event.sources().stream().map(s -> typed("source", Cbv.SOURCE_DESTINATION, s.type(), s.id())));
        part(parts, "ilmd", HashTexts.fields(event.ilmd().fields()).stream());
        part(parts, "readPoint", behind(event.core().where().readPoint()));
        part(parts, "bizLocation", behind(event.core().where().bizLocation()));
        parts.add(HashSensors.behind(event.sensorElements()));
        parts.addAll(HashTexts.fields(event.extensions()));
        parts.sort(BY_BYTES);
        parts.forEach(text::append);
    }

    private static Stream<String> behind(Place place) {
        String behind = place == null ? "" : HashTexts.behind(place.extensions());
        return Stream.of(behind).filter(one -> !one.isEmpty());
    }

    /** Adds the name and its sorted members, unless there are none. */
    private static void part(List<String> parts, String name, Stream<String> members) {
        List<String> all = members.sorted(BY_BYTES).toList();
        if (!all.isEmpty()) {
            parts.add(name + String.join("", all));
        }
    }

    private static String typed(String name, Cbv vocabulary, String type, String id) {
        String first = type == null ? "" : "type=" + HashTexts.word(vocabulary, type);
        return first + name + "=" + HashTexts.uri(id);
    }

    private void epcs(String name, EpcList list) {
        if (list.isEmpty()) {
            return;
        }
        String[] uris = new String[list.epcs().size() + list.others().size()];
        boolean ascii = list.others().isEmpty();
        int count = 0;
        for (EpcUri epc : list.epcs()) {
            Optional<String> link = epc.plainLink();
            ascii &= link.isPresent();
            uris[count++] = link.isPresent() ? link.get() : HashTexts.uri(epc.text());
        }
        for (String other : list.others()) {
            uris[count++] = HashTexts.uri(other);
        }
        if (ascii) {
            AsciiSort.sort(uris);
        } else {
            Arrays.sort(uris, BY_BYTES);
        }
        text.append(name);
        for (String uri : uris) {
            field("epc", uri);
        }
    }

    private void quantities(String name, List<QuantityElement> quantities) {
        list(name, quantities.stream().map(Prehash::quantity));
    }

    private static String quantity(QuantityElement one) {
        String amount = one.quantity() == null ? "" : "quantity=" + Numbers.text(one.quantity());
        String unit = one.uom() == null ? "" : "uom=" + one.uom().strip();
        return "quantityElementepcClass=" + HashTexts.uri(one.epcClass()) + amount + unit;
    }

    private void list(String name, Stream<String> members) {
        sorted(name, members);
    }

    /** The members in the order of their bytes, after the name; nothing where there are none. */
    private void sorted(String name, Stream<String> members) {
        String[] all = members.toArray(String[]::new);
        if (all.length > 0) {
            Arrays.sort(all, BY_BYTES);
            text.append(name);
            for (String one : all) {
                text.append(one);
            }
        }
    }

    private void field(String name, String value) {
        text.append(name).append('=').append(value);
    }

    private void uri(String name, String value) {
        if (value != null) {
            field(name, HashTexts.uri(value));
        }
    }

    private void word(String name, Cbv vocabulary, String value) {
        if (value != null) {
            field(name, HashTexts.word(vocabulary, value));
        }
    }

    private static int compareCodePoints(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogate = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogate ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
