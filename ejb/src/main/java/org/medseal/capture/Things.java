package org.medseal.capture;

import java.util.List;
import org.medseal.epcis.AggregationEvent;
import org.medseal.epcis.AssociationEvent;
import org.medseal.epcis.EpcList;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.ExtendedEvent;
import org.medseal.epcis.ObjectEvent;
import org.medseal.epcis.TransactionEvent;
import org.medseal.epcis.TransformationEvent;

/**
 * The things that an event names, whatever its type.
 *
 * @param parent the container as reported, or null
 * @param items epcList, childEPCs or inputEPCList
 * @param outputs outputEPCList
 */
record Things(String parent, EpcList items, EpcList outputs) {
    static Things of(EpcisEvent event) {
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
    static EpcisEvent replace(EpcisEvent event, EpcList items, EpcList outputs) {
        if (event instanceof ObjectEvent e) {
            return new ObjectEvent(e.core(), e.what(), items, e.quantities(), e.ilmd());
        }
        if (event instanceof AggregationEvent e) {
            return new AggregationEvent(e.core(), e.what(), e.parent(), items, e.childQuantities());
        }
        if (event instanceof TransactionEvent e) {
            return new TransactionEvent(e.core(), e.what(), e.parent(), items, e.quantities());
        }
        if (event instanceof TransformationEvent e) {
            return new TransformationEvent(
                    e.core(),
                    new TransformationEvent.Goods(items, e.inputs().quantities()),
                    new TransformationEvent.Goods(outputs, e.outputs().quantities()),
                    e.transformationId(),
                    e.ilmd());
        }
        if (event instanceof AssociationEvent e) {
            return new AssociationEvent(e.core(), e.what(), e.parent(), items, e.childQuantities());
        }
        return (ExtendedEvent) event;
    }

    /** The event with only the first thing of each list: what is left is small, and still an event. */
    EpcisEvent trimmed(EpcisEvent event) {
        return replace(event, first(items), first(outputs));
    }

    private static EpcList first(EpcList list) {
        return list.epcs().size() <= 1 ? list : new EpcList(List.of(list.epcs().get(0)), list.others());
    }

    int count() {
        return items.epcs().size() + outputs.epcs().size();
    }
}
