package org.medseal.gs1;

import java.util.Optional;
import java.util.OptionalInt;

/** A text breaks a rule of the GS1 standards. The message names the thing, the place and the rule. */
public class Gs1Exception extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public Gs1Exception(Fault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    public Gs1Exception(String code, String sentence) {
        this(Fault.of(code, sentence));
    }

    public Fault fault() {
        return fault;
    }

    /** The broken rule's stable short name, kebab-case, for programs. */
    public String code() {
        return fault.code();
    }

    /** The Application Identifier that the rule concerns. */
    public Optional<String> ai() {
        return Optional.ofNullable(fault.ai());
    }

    /** Where in the read text the broken part begins, counted from 0. */
    public OptionalInt at() {
        return fault.at() == null ? OptionalInt.empty() : OptionalInt.of(fault.at());
    }

    /** How many characters the broken part has. */
    public OptionalInt length() {
        return fault.length() == null ? OptionalInt.empty() : OptionalInt.of(fault.length());
    }
}
