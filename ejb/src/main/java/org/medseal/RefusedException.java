package org.medseal;

import jakarta.ejb.ApplicationException;

/**
 * Says no to a caller who can do something about it: the sentence names the thing, the place and the rule. The
 * transaction rolls back. One mapper for each door turns the {@link Kind} into that door's refusal.
 */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of no it is; a door knows its own status for each (contracts, section 2). */
    public enum Kind {
        /** Cannot be read at all. */
        MALFORMED,
        /** Well-formed, but against a rule. */
        AGAINST_RULE,
        /** There is no such thing. */
        NOT_FOUND,
        /** Something else stands under that key. */
        CONFLICT,
        /** The caller may not. */
        FORBIDDEN,
        /** More than this door takes. */
        TOO_LARGE,
        /** Too often, or too many at once: later. */
        TOO_MANY
    }

    private final Kind kind;
    private final String code;

    /**
     * @param code the rule's stable short name, kebab-case, for programs
     * @param sentence what is wrong, for people; shown to the caller as it is
     */
    public RefusedException(Kind kind, String code, String sentence) {
        super(sentence);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
