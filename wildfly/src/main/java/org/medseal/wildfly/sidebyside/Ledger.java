package org.medseal.wildfly.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What all clients together know: the events handed in, those that were told to be captured, and what was wrong. */
final class Ledger {
    private static final int SHOWN = 500;

    final AtomicLong documents = new AtomicLong();
    final AtomicLong queries = new AtomicLong();
    final AtomicInteger faults = new AtomicInteger();
    private final Set<String> handedIn = ConcurrentHashMap.newKeySet();
    private final Set<String> captured = ConcurrentHashMap.newKeySet();
    private final List<Known> known = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    /**
     * Something that can be asked for.
     *
     * @param events that name it, of those captured so far
     */
    record Known(String parameter, String value, Set<String> events) {}

    void handedIn(List<Happening> happenings) {
        happenings.forEach(happening -> handedIn.add(happening.id()));
    }

    void captured(List<Happening> happenings) {
        documents.incrementAndGet();
        happenings.forEach(happening -> captured.add(happening.id()));
    }

    /** May be asked for from now on. */
    synchronized void learn(Known one) {
        known.add(one);
    }

    synchronized Optional<Known> any(Random chance) {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(chance.nextInt(known.size())));
    }

    boolean wasHandedIn(String event) {
        return handedIn.contains(event);
    }

    Set<String> captured() {
        return captured;
    }

    synchronized void differs(String what) {
        faults.incrementAndGet();
        if (differences.size() < SHOWN) {
            differences.add(what);
        }
    }

    synchronized List<String> differences() {
        return List.copyOf(differences);
    }
}
