package org.medseal.generator;

/** What goes wrong once in each lot, if it is asked for. */
public enum Mishap {
    /** A pack that is packed already is commissioned again. */
    COMMISSIONED_TWICE,
    /** A case is said to hold a pack that nobody commissioned. */
    NEVER_COMMISSIONED,
    /** A pack is packed into a second case without leaving the first. */
    PACKED_TWICE,
    /** A case is packed the day before its packs were commissioned. */
    PACKED_TOO_EARLY,
    /** A pallet that has left is shipped again. */
    SHIPPED_TWICE,
    /** A pack that was destroyed is received. */
    RECEIVED_AFTER_DESTRUCTION
}
