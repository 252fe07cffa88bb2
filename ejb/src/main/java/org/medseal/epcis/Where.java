package org.medseal.epcis;

/** The where of an event; each may be null. */
public record Where(Place readPoint, Place bizLocation) {
    public static final Where UNKNOWN = new Where(null, null);
}
