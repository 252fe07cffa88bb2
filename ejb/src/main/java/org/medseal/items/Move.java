package org.medseal.items;

/** What may happen to an item. {@link RuleTable} says when it may. */
public enum Move {
    /** Its code is printed or written. */
    ENCODE("encoded", null),
    COMMISSION("commissioned", Disposition.ACTIVE),
    /** The items go into a parent. */
    PACK("packed", null),
    /** The items leave their parent, taking its state with them; where none is named, all of them do. */
    UNPACK("unpacked", null),
    SHIP("shipped", Disposition.IN_TRANSIT),
    VOID_SHIPPING("taken back from shipping", Disposition.IN_PROGRESS),
    RECEIVE("received", Disposition.IN_PROGRESS),
    RETURN("returned", Disposition.RETURNED),
    HOLD("held", Disposition.NON_SELLABLE_OTHER),
    /** Ends a hold, or makes a returned item sellable again. */
    RELEASE("released", Disposition.SELLABLE_ACCESSIBLE),
    DISPENSE("dispensed", Disposition.DISPENSED),
    SAMPLE("sampled", Disposition.INACTIVE),
    DESTROY("destroyed", Disposition.DESTROYED),
    DECOMMISSION("decommissioned", Disposition.INACTIVE),
    /** It was seen, inspected, stored …: place and disposition may change, nothing else does. */
    OBSERVE("observed", null);

    private final String verb;
    private final Disposition disposition;

    Move(String verb, Disposition disposition) {
        this.verb = verb;
        this.disposition = disposition;
    }

    /** What was to happen to the item, for sentences: {@code commissioned}. */
    String verb() {
        return verb;
    }

    /** The disposition where the event names none; null leaves it as it is. */
    Disposition disposition() {
        return disposition;
    }

    /** Whether an item to which this happens by itself is no longer in its container. */
    boolean leavesParent() {
        return this == RETURN || this == DISPENSE || this == SAMPLE || this == DESTROY || this == DECOMMISSION;
    }

    /** Whether what the item was packed in until now holds it no longer. */
    boolean endsPacking() {
        return this == PACK || this == UNPACK || leavesParent();
    }

    /** Whether this happens only to the outermost container, and to what is inside by way of it. */
    boolean movesFromTheTop() {
        return this == SHIP || this == VOID_SHIPPING;
    }

    /**
     * The move of an object event, by its words without the URI in front (CBV 2.0, business steps and dispositions). An
     * aggregation event is {@link #PACK} with ADD, {@link #UNPACK} with DELETE, {@link #OBSERVE} else.
     *
     * @param action ADD, OBSERVE, DELETE
     * @param bizStep null if the event names none
     * @param disposition null if the event names none
     */
    public static Move ofObjectEvent(String action, String bizStep, String disposition) {
        Move move = bizStep == null ? null : ofStep(bizStep, disposition);
        if ("ADD".equals(action)) {
            return move == ENCODE ? ENCODE : COMMISSION;
        }
        if ("DELETE".equals(action)) {
            return move != null && move.leavesParent() && move != RETURN ? move : DECOMMISSION;
        }
        return move == null ? OBSERVE : move;
    }

    private static Move ofStep(String bizStep, String disposition) {
        return switch (bizStep) {
            case "encoding" -> ENCODE;
            case "commissioning" -> COMMISSION;
            case "shipping", "departing" -> SHIP;
            case "void_shipping" -> VOID_SHIPPING;
            case "receiving" -> "returned".equals(disposition) ? RETURN : RECEIVE;
            case "dispensing", "retail_selling" -> DISPENSE;
            case "sampling" -> SAMPLE;
            case "destroying" -> DESTROY;
            case "decommissioning", "killing" -> DECOMMISSION;
            case "holding" -> HOLD;
            default -> ofDisposition(disposition);
        };
    }

    private static Move ofDisposition(String disposition) {
        return "sellable_accessible".equals(disposition) ? RELEASE : OBSERVE;
    }
}
