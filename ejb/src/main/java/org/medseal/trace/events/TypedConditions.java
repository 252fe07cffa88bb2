package org.medseal.trace.events;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.medseal.epcis.Cbv;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventTerm;
import org.medseal.epcis.QuantityElement;
import org.medseal.epcis.SourceDestination;
import org.medseal.epcis.Things;

/** Parameters whose names end with a type or a unit: transactions, sources, destinations, quantities. */
final class TypedConditions {
    private static final String TRANSACTION = "EQ_bizTransaction_";
    private static final String SOURCE = "EQ_source_";
    private static final String DESTINATION = "EQ_destination_";

    /** How a number compares to the one asked for. */
    static final Map<String, IntPredicate> COMPARISONS = Map.of(
            "EQ", sign -> sign == 0,
            "GT", sign -> sign > 0,
            "GE", sign -> sign >= 0,
            "LT", sign -> sign < 0,
            "LE", sign -> sign <= 0);

    private TypedConditions() {}

    /** Null where the name is not of this kind. */
    static Condition find(String name, Values values) {
        if (name.startsWith(TRANSACTION)) {
            return transaction(name.substring(TRANSACTION.length()), values);
        }
        if (name.startsWith(SOURCE)) {
            return end(name.substring(SOURCE.length()), values, EpcisEvent::sources);
        }
        if (name.startsWith(DESTINATION)) {
            return end(name.substring(DESTINATION.length()), values, EpcisEvent::destinations);
        }
        String[] parts = name.split("_", 3);
        if (parts.length > 1 && parts[1].equals("quantity") && COMPARISONS.containsKey(parts[0])) {
            return quantity(values.comparison(parts[0]), parts.length == 3 ? parts[2] : null);
        }
        return null;
    }

    private static Condition transaction(String type, Values values) {
        String wantedType = Cbv.BIZ_TRANSACTION.read(type);
        Set<String> ids = values.all().stream().map(EventTerm::key).collect(Collectors.toSet());
        Set<EventTerm> terms = values.all().stream().map(EventTerm::transaction).collect(Collectors.toSet());
        return Condition.terms(terms).and(stored -> stored.event().bizTransactions().stream()
                .anyMatch(each -> each.type() != null
                        && Cbv.BIZ_TRANSACTION.read(each.type()).equals(wantedType)
                        && ids.contains(EventTerm.key(each.id()))));
    }

    private static Condition end(String type, Values values, Function<EpcisEvent, List<SourceDestination>> ends) {
        String wantedType = Cbv.SOURCE_DESTINATION.read(type);
        Set<String> ids = values.all().stream().map(EventTerm::key).collect(Collectors.toSet());
        Set<EventTerm> parties = new HashSet<>();
        boolean narrow = true;
        for (String value : values.all()) {
            narrow &=
                    EventTerm.gln(value).map(EventTerm::party).map(parties::add).isPresent();
        }
        Condition found = narrow ? Condition.terms(parties) : Condition.test(null);
        return found.and(stored -> ends.apply(stored.event()).stream()
                .anyMatch(each -> Cbv.SOURCE_DESTINATION.read(each.type()).equals(wantedType)
                        && ids.contains(EventTerm.key(each.id()))));
    }

    /** @param unit null: pieces, where nothing else is said */
    private static Condition quantity(Predicate<BigDecimal> wanted, String unit) {
        return Condition.test(stored -> Things.quantities(stored.event()).stream()
                .filter(each -> each.quantity() != null && isIn(each, unit))
                .anyMatch(each -> wanted.test(each.quantity())));
    }

    private static boolean isIn(QuantityElement element, String unit) {
        return unit == null ? element.uom() == null : unit.equals(element.uom());
    }
}
