package org.medseal.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** What stands against a change, item by item; empty if nothing does. */
public final class Refusals implements Iterable<Refusal> {
    private final List<Refusal> list = new ArrayList<>();
    private boolean refused;

    void add(Refusal refusal) {
        refused |= refusal.severity() == Refusal.Severity.REFUSED;
        list.add(refusal);
    }

    /** Whether the change did not happen. */
    public boolean isRefused() {
        return refused;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether all that refuses it may come right through an event that is still to come. */
    public boolean mayPass() {
        return refused
                && list.stream()
                        .filter(refusal -> refusal.severity() == Refusal.Severity.REFUSED)
                        .allMatch(refusal -> refusal.rule().mayPass());
    }

    public List<Refusal> list() {
        return Collections.unmodifiableList(list);
    }

    /** The sentences, in order, with each item's name. */
    public List<String> sentences(ItemNumbers numbers) {
        ItemNames names = ItemNames.of(this, numbers);
        return list.stream().map(refusal -> refusal.sentence(names)).toList();
    }

    @Override
    public Iterator<Refusal> iterator() {
        return list().iterator();
    }
}
