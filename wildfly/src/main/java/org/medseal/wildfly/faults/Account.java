package org.medseal.wildfly.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The plain account of the clients: what each asked, what it was told, and what must therefore be. */
final class Account {
    /** A pack or a container as it must be. */
    record Thing(String state, String disposition, String parent, String lot) {
        Thing in(String container) {
            return new Thing(state, disposition, container, lot);
        }

        Thing shipped() {
            return new Thing(state, "in_transit", parent, lot);
        }
    }

    /** Numbers that were given out. */
    record Allocation(String requestId, String pool, List<String> numbers) {}

    final AtomicLong doubles = new AtomicLong();
    final AtomicLong verifications = new AtomicLong();
    final AtomicLong doubled = new AtomicLong();
    final AtomicInteger lost = new AtomicInteger();
    final AtomicLong events = new AtomicLong();

    private final Map<String, String> outcomes = new ConcurrentHashMap<>();
    private final Map<String, Allocation> allocations = new ConcurrentHashMap<>();
    private final Map<String, String> captures = new ConcurrentHashMap<>();
    private final Map<String, Thing> things = new ConcurrentHashMap<>();
    private final Map<String, List<String>> contents = new ConcurrentHashMap<>();
    private final Set<String> lots = ConcurrentHashMap.newKeySet();
    private final Set<String> deliveries = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> differences = new ConcurrentLinkedQueue<>();

    /** A question is on its way; from now on it must be answered some time. */
    void asked(String key) {
        asked.add(key);
    }

    /** The broker has said that it has the message. */
    void sent(String key) {
        sent.add(key);
    }

    /** The last word on a question. The same question has one outcome, however often it is asked. */
    void answered(String key, String outcome) {
        String before = outcomes.putIfAbsent(key, outcome);
        if (before != null && !before.equals(outcome)) {
            differs(key + " was answered " + shortened(before) + " and then " + shortened(outcome));
        }
    }

    void allocated(Allocation allocation) {
        allocations.put(allocation.requestId(), allocation);
    }

    /** @param captureId of the job, as Medseal named it */
    void captured(String key, String captureId, long eventsInIt) {
        captures.put(captureId, key);
        events.addAndGet(eventsInIt);
    }

    void lot(String key) {
        lots.add(key);
    }

    void commissioned(List<String> epcs, String lot) {
        epcs.forEach(epc -> things.put(epc, new Thing("active", "active", null, lot)));
    }

    /** Commissioned and thrown out again. */
    void destroyed(List<String> epcs, String lot) {
        epcs.forEach(epc -> things.put(epc, new Thing("decommissioned", "destroyed", null, lot)));
    }

    void packed(String parent, List<String> children) {
        contents.put(parent, List.copyOf(children));
        children.forEach(child -> things.computeIfPresent(child, (same, thing) -> thing.in(parent)));
    }

    /** The container and all that is in it. */
    void shipped(String key, List<String> containers) {
        deliveries.add(key);
        events.incrementAndGet();
        containers.forEach(this::ship);
    }

    private void ship(String epc) {
        things.computeIfPresent(epc, (same, thing) -> thing.shipped());
        contents.getOrDefault(epc, List.of()).forEach(this::ship);
    }

    void differs(String sentence) {
        differences.add(sentence);
    }

    /** Something happened twice that must happen once. */
    void doubled(String sentence) {
        doubled.incrementAndGet();
        differs(sentence);
    }

    /** Something was acknowledged, or asked, and is nowhere. */
    void lost(String sentence) {
        lost.incrementAndGet();
        differs(sentence);
    }

    List<String> differences() {
        return new ArrayList<>(differences);
    }

    Map<String, Allocation> allocations() {
        return allocations;
    }

    Map<String, String> captures() {
        return captures;
    }

    Map<String, Thing> things() {
        return things;
    }

    Map<String, List<String>> contents() {
        return contents;
    }

    Set<String> lots() {
        return lots;
    }

    Set<String> deliveries() {
        return deliveries;
    }

    Set<String> asked() {
        return asked;
    }

    Set<String> sent() {
        return sent;
    }

    /** Questions without a last word. */
    List<String> unanswered() {
        return asked.stream().filter(key -> !outcomes.containsKey(key)).sorted().toList();
    }

    static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + " …" : text;
    }
}
