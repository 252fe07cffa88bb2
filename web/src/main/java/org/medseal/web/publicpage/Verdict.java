package org.medseal.web.publicpage;

/** The one clear answer. Each has its words in the bundle under {@code pack.<key>} and its colour and sign. */
public enum Verdict {
    GENUINE("genuine", "ok", 200),
    RECALLED("recalled", "stop", 200),
    EXPIRED("expired", "warn", 200),
    /** Dispensed, destroyed or otherwise taken out: nobody should be holding it for sale. */
    TAKEN_OUT("taken-out", "warn", 200),
    /** Genuine in itself, but what stands beside it, lot or expiry, is not what was made. */
    NOT_AS_MADE("not-as-made", "stop", 200),
    /** Never issued, or not even possible. */
    NOT_GENUINE("not-genuine", "stop", 200),
    /** A product or lot of ours without a serial: nothing to judge. */
    NOT_A_PACK("not-a-pack", "info", 200),
    /** A case or pallet of ours. */
    UNIT("unit", "info", 200),
    /** A place; whose, is nobody's business here. */
    PLACE("place", "info", 200),
    NOT_OURS("not-ours", "idle", 404),
    MALFORMED("malformed", "idle", 400);

    private final String key;
    private final String mood;
    private final int status;

    Verdict(String key, String mood, int status) {
        this.key = key;
        this.mood = mood;
        this.status = status;
    }

    /** HTTP status of the page: an answer is one, even a bad one; that there is no answer is not (GS1 resolver). */
    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public String mood() {
        return mood;
    }
}
