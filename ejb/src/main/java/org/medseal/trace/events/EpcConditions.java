package org.medseal.trace.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventTerm;
import org.medseal.epcis.EventTerm.Kind;
import org.medseal.epcis.QuantityElement;
import org.medseal.epcis.Things;
import org.medseal.epcis.TransformationEvent;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gs1Exception;
import org.medseal.items.ItemRuns;

/** The {@code MATCH_} parameters: things by name, by product, by lot, by pattern; and classes of things. */
final class EpcConditions {
    /** In which lists of an event to look. */
    enum Where {
        EPC(true, false, false),
        PARENT(false, false, true),
        INPUT(true, false, false),
        OUTPUT(false, true, false),
        ANY(true, true, true);

        private final boolean items;
        private final boolean outputs;
        private final boolean parent;

        Where(boolean items, boolean outputs, boolean parent) {
            this.items = items;
            this.outputs = outputs;
            this.parent = parent;
        }

        boolean concerns(StoredEvent event) {
            return switch (this) {
                case EPC -> !event.isTransformation();
                case INPUT -> event.isTransformation();
                default -> true;
            };
        }

        ItemRuns things(StoredEvent event) {
            ItemRuns things = ItemRuns.EMPTY;
            if (concerns(event)) {
                things = items ? event.items() : things;
                things = outputs ? things.union(event.outputs()) : things;
                things = parent && event.parent() >= 0 ? things.union(ItemRuns.of(event.parent())) : things;
            }
            return things;
        }
    }

    static final Map<String, Where> THINGS = Map.of(
            "MATCH_epc", Where.EPC,
            "MATCH_parentID", Where.PARENT,
            "MATCH_inputEPC", Where.INPUT,
            "MATCH_outputEPC", Where.OUTPUT,
            "MATCH_anyEPC", Where.ANY);
    static final Map<String, Where> CLASSES = Map.of(
            "MATCH_epcClass", Where.EPC,
            "MATCH_inputEPCClass", Where.INPUT,
            "MATCH_outputEPCClass", Where.OUTPUT,
            "MATCH_anyEPCClass", Where.ANY);

    private final Known known;

    EpcConditions(Known known) {
        this.known = known;
    }

    Condition things(Where where, List<String> values) {
        Set<Long> numbers = new HashSet<>();
        Set<EventTerm> terms = new HashSet<>();
        List<Predicate<ItemRuns>> patterns = new ArrayList<>();
        boolean narrow = true;
        for (String value : values) {
            Epc epc = thing(value);
            if (epc != null) {
                known.number(epc).ifPresent(numbers::add);
                continue;
            }
            EpcPattern pattern = pattern(value);
            patterns.add(test(pattern));
            narrow &= pattern.product().isPresent();
            pattern.product().ifPresent(gtin -> terms.add(new EventTerm(Kind.PRODUCT, gtin.digits())));
        }
        ItemRuns wanted = ItemRuns.of(numbers);
        Predicate<StoredEvent> test = event -> {
            ItemRuns things = where.things(event);
            return things.intersects(wanted) || patterns.stream().anyMatch(each -> each.test(things));
        };
        return narrow ? narrowed(where, numbers, terms).and(test) : Condition.test(test);
    }

    private static Condition narrowed(Where where, Set<Long> numbers, Set<EventTerm> terms) {
        Long[] blocks =
                Arrays.stream(ItemRuns.of(numbers).blocks().toArray()).boxed().toArray(Long[]::new);
        if (where == Where.PARENT && terms.isEmpty()) {
            return Condition.sql(
                            "e.parent = any(?) and e.number in (select event from block_event where block = any(?))",
                            numbers.toArray(Long[]::new),
                            blocks)
                    .metByFew();
        }
        if (terms.isEmpty()) {
            return Condition.sql("e.number in (select event from block_event where block = any(?))", (Object) blocks)
                    .metByFew();
        }
        if (blocks.length == 0) {
            return Condition.terms(terms);
        }
        return Condition.sql(
                "e.number in (select event from block_event where block = any(?)"
                        + " union all select number from event where terms && ?)",
                blocks,
                Condition.numbers(terms));
    }

    private static Epc thing(String value) {
        try {
            return value.startsWith("urn:epc:idpat:") || value.endsWith(".*") ? null : Epc.parse(value);
        } catch (Gs1Exception notOneThing) {
            return null;
        }
    }

    private static EpcPattern pattern(String value) {
        try {
            // many write a pattern with the name of a single thing
            return EpcPattern.parse(
                    value.endsWith(".*") ? value.replaceFirst("^urn:epc:id:", "urn:epc:idpat:") : value);
        } catch (Gs1Exception e) {
            throw QueryException.parameter(e.getMessage());
        }
    }

    private Predicate<ItemRuns> test(EpcPattern pattern) {
        if (pattern.lot().isEmpty()) {
            return things -> known.any(things, pattern.test());
        }
        Set<Integer> lots = new HashSet<>();
        known.lot(pattern.product().orElseThrow(), pattern.lot().get()).ifPresent(lots::add);
        return things -> known.lots(things).stream().anyMatch(lots::contains) && known.any(things, pattern.test());
    }

    /** Classes in quantity lists; a lot's or product's URN and Digital Link are the same. */
    Condition classes(Where where, List<String> values) {
        Set<String> keys = new HashSet<>();
        Set<EventTerm> terms = new HashSet<>();
        values.forEach(value -> {
            keys.add(EventTerm.key(value));
            terms.add(EventTerm.epcClass(value));
        });
        return Condition.terms(terms).and(event -> quantities(where, event.event()).stream()
                .anyMatch(each -> keys.contains(EventTerm.key(each.epcClass()))));
    }

    private static List<QuantityElement> quantities(Where where, EpcisEvent event) {
        if (event instanceof TransformationEvent transformation && where != Where.ANY) {
            return switch (where) {
                case INPUT -> transformation.inputs().quantities();
                case OUTPUT -> transformation.outputs().quantities();
                default -> List.of();
            };
        }
        return where == Where.EPC || where == Where.ANY ? Things.quantities(event) : List.of();
    }
}
