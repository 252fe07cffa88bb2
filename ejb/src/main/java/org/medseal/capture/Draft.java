package org.medseal.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EventKey;
import org.medseal.gs1.Gtin;
import org.medseal.items.ItemRuns;

/** An event of a document on its way in: its things as item numbers, what is known against it so far. */
final class Draft {
    /** No container, or one that is no single thing. */
    static final long NONE = -1;

    final int position;
    /** Names only the first of its things. */
    final EpcisEvent event;
    /** As the sender gave it, else the event hash. */
    final String eventId;

    /** The things that have a number. */
    private ItemRuns items = ItemRuns.EMPTY;

    private ItemRuns outputs = ItemRuns.EMPTY;
    private ItemRuns named;
    private int count;
    long parent = NONE;
    boolean parentIsLogisticUnit;
    /** What left a container by this event without being named as its child. */
    ItemRuns departed = ItemRuns.EMPTY;
    /** Of which products the things are. */
    final Set<Gtin> products = new TreeSet<>();
    /** Things that come into being, by their GTIN; each needs its lot. */
    final Map<Gtin, ItemRuns> born = new TreeMap<>();
    /** The lot of each, once it is known. */
    final Map<Gtin, Integer> lots = new TreeMap<>();

    final List<CaptureError> errors = new ArrayList<>();
    final List<CaptureError> waits = new ArrayList<>();
    final List<CaptureError> notes = new ArrayList<>();
    /** Items to which something must have happened before it can be captured. */
    final List<Long> awaited = new ArrayList<>();

    /** The declaration by which it counts no longer, known before it came in itself. */
    long declaredBy = NONE;

    boolean duplicate;
    long number = NONE;

    Draft(int position, EpcisEvent event, String eventId) {
        this.position = position;
        this.event = event;
        this.eventId = eventId;
    }

    void refuse(String code, String detail) {
        errors.add(CaptureError.ofEvent(position, eventId, code, detail));
    }

    void refuseItem(String epc, String code, String detail) {
        errors.add(CaptureError.ofItem(position, eventId, epc, code, detail));
    }

    void waitFor(String epc, String code, String detail) {
        waits.add(CaptureError.ofItem(position, eventId, epc, code, detail));
    }

    void note(String epc, String code, String detail) {
        notes.add(CaptureError.ofItem(position, eventId, epc, code, detail));
    }

    /** Takes the numbers of the things; negative where there is none. */
    void number(long[] ofItems, long... ofOutputs) {
        items = runs(ofItems);
        outputs = runs(ofOutputs);
        count = ofItems.length + ofOutputs.length;
        ItemRuns things = items.union(outputs);
        named = parent < 0 ? things : things.union(ItemRuns.of(parent));
    }

    ItemRuns items() {
        return items;
    }

    ItemRuns outputs() {
        return outputs;
    }

    /** Everything it names and was given a number, the container too. */
    ItemRuns named() {
        return named;
    }

    /** How many things it names, the container aside, whether they have a number or not. */
    int count() {
        return count;
    }

    static ItemRuns runs(long... numbers) {
        long[] found = new long[numbers.length];
        int count = 0;
        for (long number : numbers) {
            if (number >= 0) {
                found[count++] = number;
            }
        }
        return ItemRuns.of(count == found.length ? found : Arrays.copyOf(found, count));
    }

    /** Whether it does something to the items that it names. */
    boolean counts() {
        return declaredBy == NONE && !declaresError();
    }

    /** Says that another event was wrong: what that did is taken back ({@link Retractions}). */
    boolean declaresError() {
        return event.errorDeclaration().isPresent();
    }

    /** The start of the hash of its id. The declaration that an event was wrong has the id of that event. */
    UUID key() {
        return declaresError() ? EventKey.ofDeclaration(eventId) : EventKey.of(eventId);
    }

    boolean isOpen() {
        return !duplicate && errors.isEmpty() && waits.isEmpty();
    }
}
