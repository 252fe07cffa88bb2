package org.medseal.trace.events;

import org.medseal.RefusedException;

/** A question that is not answered, under the name that EPCIS 2.0 has for the reason. */
public class QueryException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private QueryException(Kind kind, String name, String sentence) {
        super(kind, "epcisException:" + name, sentence);
    }

    /** A parameter that is not known, or a value that it cannot have. */
    public static QueryException parameter(String sentence) {
        return new QueryException(Kind.MALFORMED, "QueryParameterException", sentence);
    }

    /** It would take longer than anyone may be kept waiting. */
    static QueryException tooComplex(String sentence) {
        return new QueryException(Kind.TOO_LARGE, "QueryTooComplexException", sentence);
    }

    /** More events than the asker wants at most. */
    static QueryException tooLarge(String sentence) {
        return new QueryException(Kind.TOO_LARGE, "QueryTooLargeException", sentence);
    }

    static QueryException noSuchName(String sentence) {
        return new QueryException(Kind.NOT_FOUND, "NoSuchNameException", sentence);
    }

    /** What defines a query is none. */
    static QueryException validation(String sentence) {
        return new QueryException(Kind.MALFORMED, "QueryValidationException", sentence);
    }

    static QueryException notToSubscribe(String sentence) {
        return new QueryException(Kind.MALFORMED, "SubscribeNotPermittedException", sentence);
    }

    public static QueryException exists(String sentence) {
        return new QueryException(Kind.CONFLICT, "ResourceAlreadyExistsException", sentence);
    }
}
