package org.medseal.epcis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medseal.gs1.Code;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Sgln;

/**
 * One of the words by which an event is found without being read: a kind and a value that is the same however it was
 * written. Kept as a number of 64 bits made of both; that two words of one repository share a number is not to be
 * expected before there are billions of them.
 */
public record EventTerm(Kind kind, String value) {
    /** What a word says of the event. */
    public enum Kind {
        STEP,
        DISPOSITION,
        READ_POINT,
        LOCATION,
        /** The GLN of a source, a destination, a read point or a business location. */
        PARTY,
        /** A business transaction, whatever its type. */
        TRANSACTION,
        TRANSFORMATION,
        /** A class of things: a GTIN, a lot. */
        EPC_CLASS,
        /** The GTIN of things that are named one by one. */
        PRODUCT,
        /** The lot of things that are named one by one, by its number in master data. */
        LOT,
        /** The account that handed it in. */
        SENDER,
        /** It says where things went: it is a shipment of somebody's. */
        SHIPMENT,
        ERROR_DECLARATION
    }

    public static EventTerm step(String word) {
        return new EventTerm(Kind.STEP, Cbv.BIZ_STEP.read(word));
    }

    public static EventTerm disposition(String word) {
        return new EventTerm(Kind.DISPOSITION, Cbv.DISPOSITION.read(word));
    }

    public static EventTerm readPoint(String uri) {
        return new EventTerm(Kind.READ_POINT, placeKey(uri));
    }

    public static EventTerm location(String uri) {
        return new EventTerm(Kind.LOCATION, placeKey(uri));
    }

    public static EventTerm party(Gln gln) {
        return new EventTerm(Kind.PARTY, gln.digits());
    }

    public static EventTerm transaction(String id) {
        return new EventTerm(Kind.TRANSACTION, key(id));
    }

    public static EventTerm epcClass(String uri) {
        return new EventTerm(Kind.EPC_CLASS, key(uri));
    }

    public static EventTerm shipment() {
        return new EventTerm(Kind.SHIPMENT, "");
    }

    public static EventTerm errorDeclaration() {
        return new EventTerm(Kind.ERROR_DECLARATION, "");
    }

    /** What the event says of itself; what its things are, and who handed it in, others must add. */
    public static Set<EventTerm> of(EpcisEvent event) {
        Set<EventTerm> terms = new HashSet<>();
        event.bizStep().map(EventTerm::step).ifPresent(terms::add);
        event.disposition().map(EventTerm::disposition).ifPresent(terms::add);
        event.readPoint().map(EventTerm::readPoint).ifPresent(terms::add);
        event.bizLocation().map(EventTerm::location).ifPresent(terms::add);
        event.bizTransactions().forEach(each -> terms.add(transaction(each.id())));
        for (String place : places(event)) {
            gln(place).map(EventTerm::party).ifPresent(terms::add);
        }
        if (!event.destinations().isEmpty()) {
            terms.add(shipment());
        }
        if (event.errorDeclaration().isPresent()) {
            terms.add(errorDeclaration());
        }
        for (QuantityElement each : Things.quantities(event)) {
            terms.add(epcClass(each.epcClass()));
        }
        if (event instanceof TransformationEvent transformation && transformation.transformationId() != null) {
            terms.add(new EventTerm(Kind.TRANSFORMATION, transformation.transformationId()));
        }
        return terms;
    }

    private static Set<String> places(EpcisEvent event) {
        Set<String> places = new HashSet<>();
        event.readPoint().ifPresent(places::add);
        event.bizLocation().ifPresent(places::add);
        for (List<SourceDestination> each : List.of(event.sources(), event.destinations())) {
            each.forEach(end -> places.add(end.id()));
        }
        return places;
    }

    /** The GLN of a party or a place, whatever form its URI has. */
    public static Optional<Gln> gln(String uri) {
        try {
            Code code = Code.parse(uri);
            return code.value("414").or(() -> code.value("417")).map(Gln::parse);
        } catch (Gs1Exception notAKeyOfGs1) {
            return Optional.empty();
        }
    }

    /** The same for URN and Digital Link of one place; any other text stands for itself. */
    private static String placeKey(String uri) {
        try {
            return Sgln.parse(uri).toString();
        } catch (Gs1Exception notAPlaceOfGs1) {
            return uri;
        }
    }

    /** The same for URN and Digital Link of one key; any other text stands for itself. */
    public static String key(String uri) {
        if (!uri.startsWith("urn:epc:") && !uri.startsWith("http")) {
            return uri;
        }
        try {
            return Code.parse(uri).toString();
        } catch (Gs1Exception notAKeyOfGs1) {
            return uri;
        }
    }

    /** What is kept of it. */
    public long number() {
        return EventKey.sha256(kind + " " + value).getLong();
    }
}
