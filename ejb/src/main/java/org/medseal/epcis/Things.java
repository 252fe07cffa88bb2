package org.medseal.epcis;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The things that an event names, whatever its type.
 *
 * @param parent the container as reported, or null
 * @param items epcList, childEPCs or inputEPCList
 * @param outputs outputEPCList
 */
public record Things(String parent, EpcList items, EpcList outputs) {
    public static Things of(EpcisEvent event) {
        if (event instanceof ObjectEvent object) {
            return new Things(null, object.epcList(), EpcList.EMPTY);
        }
        if (event instanceof AggregationEvent aggregation) {
            return new Things(aggregation.parent(), aggregation.children(), EpcList.EMPTY);
        }
        if (event instanceof TransactionEvent transaction) {
            return new Things(transaction.parent(), transaction.epcList(), EpcList.EMPTY);
        }
        if (event instanceof TransformationEvent transformation) {
            return new Things(
                    null,
                    transformation.inputs().epcList(),
                    transformation.outputs().epcList());
        }
        if (event instanceof AssociationEvent association) {
            return new Things(association.parent(), association.children(), EpcList.EMPTY);
        }
        return new Things(null, EpcList.EMPTY, EpcList.EMPTY);
    }

    /** The same event with these things in place of its own. */
    public static EpcisEvent replace(EpcisEvent event, EpcList items, EpcList outputs) {
        return new Things(of(event).parent(), items, outputs).in(event, event.core());
    }

    /** The event with that core and these things in place of its own. */
    public EpcisEvent in(EpcisEvent event, EventCore core) {
        if (event instanceof ObjectEvent e) {
            return new ObjectEvent(core, e.what(), items, e.quantities(), e.ilmd());
        }
        if (event instanceof AggregationEvent e) {
            return new AggregationEvent(core, e.what(), parent, items, e.childQuantities());
        }
        if (event instanceof TransactionEvent e) {
            return new TransactionEvent(core, e.what(), parent, items, e.quantities());
        }
        if (event instanceof TransformationEvent e) {
            return new TransformationEvent(
                    core,
                    new TransformationEvent.Goods(items, e.inputs().quantities()),
                    new TransformationEvent.Goods(outputs, e.outputs().quantities()),
                    e.transformationId(),
                    e.ilmd());
        }
        if (event instanceof AssociationEvent e) {
            return new AssociationEvent(core, e.what(), parent, items, e.childQuantities());
        }
        return new ExtendedEvent(core, event.type());
    }

    /** The event with only the first thing of each list: what is left is small, and still an event. */
    public EpcisEvent trimmed(EpcisEvent event) {
        return replace(event, first(items), first(outputs));
    }

    private static EpcList first(EpcList list) {
        return list.epcs().size() <= 1 ? list : new EpcList(List.of(list.epcs().get(0)), list.others());
    }

    /** The event with other things by class in place of its own. */
    static EpcisEvent replaceQuantities(EpcisEvent event, UnaryOperator<QuantityElement> other) {
        if (event instanceof ObjectEvent e) {
            return new ObjectEvent(e.core(), e.what(), e.epcList(), all(e.quantities(), other), e.ilmd());
        }
        if (event instanceof AggregationEvent e) {
            return new AggregationEvent(e.core(), e.what(), e.parent(), e.children(), all(e.childQuantities(), other));
        }
        if (event instanceof TransactionEvent e) {
            return new TransactionEvent(e.core(), e.what(), e.parent(), e.epcList(), all(e.quantities(), other));
        }
        if (event instanceof AssociationEvent e) {
            return new AssociationEvent(e.core(), e.what(), e.parent(), e.children(), all(e.childQuantities(), other));
        }
        if (event instanceof TransformationEvent e) {
            return new TransformationEvent(
                    e.core(),
                    new TransformationEvent.Goods(
                            e.inputs().epcList(), all(e.inputs().quantities(), other)),
                    new TransformationEvent.Goods(
                            e.outputs().epcList(), all(e.outputs().quantities(), other)),
                    e.transformationId(),
                    e.ilmd());
        }
        return event;
    }

    private static List<QuantityElement> all(List<QuantityElement> list, UnaryOperator<QuantityElement> other) {
        return list.stream().map(other).toList();
    }

    public int count() {
        return items.epcs().size() + outputs.epcs().size();
    }

    /** The things that the event names by class, all its lists together. */
    public static List<QuantityElement> quantities(EpcisEvent event) {
        if (event instanceof ObjectEvent object) {
            return object.quantities();
        }
        if (event instanceof AggregationEvent aggregation) {
            return aggregation.childQuantities();
        }
        if (event instanceof TransactionEvent transaction) {
            return transaction.quantities();
        }
        if (event instanceof AssociationEvent association) {
            return association.childQuantities();
        }
        if (event instanceof TransformationEvent transformation) {
            return Stream.of(transformation.inputs(), transformation.outputs())
                    .flatMap(goods -> goods.quantities().stream())
                    .toList();
        }
        return List.of();
    }
}
