package org.medseal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medseal.epcis.EpcisEvent;
import org.medseal.gs1.Gtin;

/** An event of a document on its way in: its things as item numbers, what is known against it so far. */
final class Draft {
    /** No container, or one that is no single thing. */
    static final long NONE = -1;

    final int position;
    /** Names only the first of its things. */
    final EpcisEvent event;
    /** As the sender gave it, else the event hash. */
    final String eventId;

    /** Numbers of the things; negative where there is none, with the reason. */
    long[] items = {};

    long[] outputs = {};
    long parent = NONE;
    /** What left the parent though the event names no child. */
    long[] emptied = {};
    /** Things that come into being, by their GTIN; each needs its lot. */
    final Map<Gtin, List<Integer>> born = new TreeMap<>();

    final List<CaptureError> errors = new ArrayList<>();
    final List<CaptureError> waits = new ArrayList<>();
    final List<CaptureError> notes = new ArrayList<>();
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

    boolean isOpen() {
        return !duplicate && errors.isEmpty() && waits.isEmpty();
    }
}
