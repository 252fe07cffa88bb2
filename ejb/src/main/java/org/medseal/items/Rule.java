package org.medseal.items;

/**
 * Why a move may not happen. The code is stable, for programs. In the sentence, {@code {item}} is the item,
 * {@code {state}} its state, {@code {other}} the other item concerned, {@code {verb}} what was to happen to it.
 */
public enum Rule implements Verdict {
    NEVER_ISSUED("never-issued", "{item} was never issued"),
    RETURNED_UNUSED("returned-unused", "{item} was given back unused and can never be used"),
    OTHER_LOT("other-lot", "{item} belongs to another lot and cannot be {verb} in this one"),
    ALREADY_COMMISSIONED("already-commissioned", "{item} is {state} and cannot be commissioned again"),
    NOT_COMMISSIONED("not-commissioned", "{item} is not commissioned and cannot be {verb}"),
    PARENT_NOT_COMMISSIONED("parent-not-commissioned", "{item} is not commissioned and nothing can be packed in it"),
    PARENT_NOT_ACTIVE("parent-not-active", "{item} is {state} and nothing can be packed in it"),
    ALREADY_PACKED("already-packed", "{item} is packed in {other} already and cannot be {verb}"),
    PACKED_INSIDE("packed-inside", "{item} is packed in {other} and cannot be {verb} by itself; unpack it first"),
    NOT_PACKED_THERE("not-packed-there", "{item} is not packed in {other} and cannot be unpacked from it"),
    IN_TRANSIT("in-transit", "{item} is in transit and cannot be {verb}"),
    NOT_IN_TRANSIT("not-in-transit", "{item} is {state}, not in transit, and cannot be {verb}"),
    HELD("held", "{item} is held and cannot be {verb}"),
    OUT("decommissioned", "{item} is {state} and cannot be {verb}"),
    HOLDS_NOTHING("holds-nothing", "{item} holds nothing and cannot be unpacked"),
    INSIDE_ITSELF("inside-itself", "{item} cannot be packed in {other}, which is inside of it");

    private final String code;
    private final String sentence;

    Rule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /** Whether an event that has not come in yet may still make it right, so that waiting for it makes sense. */
    public boolean mayPass() {
        return this == NOT_COMMISSIONED || this == NOT_PACKED_THERE || this == NOT_IN_TRANSIT || this == HOLDS_NOTHING;
    }

    String sentence(String item, ItemState state, String other, Move move) {
        return sentence.replace("{state}", state.toString())
                .replace("{verb}", move.verb())
                .replace("{other}", other)
                .replace("{item}", item);
    }
}
