package org.medseal.web.rest;

/** The problem types of the EPCIS 2.0 REST binding, where nothing more exact was thrown. */
final class EpcisProblems {
    private EpcisProblems() {}

    static String type(int status) {
        return "epcisException:"
                + switch (status) {
                    case 401, 403 -> "SecurityException";
                    case 404 -> "NoSuchNameException";
                    case 406 -> "NotAcceptableException";
                    case 409 -> "ResourceAlreadyExistsException";
                    case 413 -> "CaptureLimitExceededException";
                    case 414 -> "URITooLongException";
                    case 415 -> "UnsupportedMediaTypeException";
                    default -> status < 500 ? "ValidationException" : "ImplementationException";
                };
    }
}
