package org.medseal.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medseal.InvalidInputException;
import org.medseal.LaterException;
import org.medseal.RefusedException;
import org.medseal.capture.UnreadableDocumentException;
import org.medseal.epcis.EpcisException;
import org.medseal.gs1.Gs1Exception;
import org.medseal.trace.NeverIssuedException;

/**
 * Turns what the application threw into a problem document. What the caller can mend is said in the words of the
 * refusal; a bug is logged under an incident number, and the number is all that the caller learns.
 */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    /**
     * @param cause as {@link #unwrapped}
     * @param loggedIn whether it is known who asked
     */
    public static Problem of(Throwable cause, boolean loggedIn) {
        if (cause instanceof RefusedException refused) {
            return refused(refused);
        }
        if (cause instanceof Gs1Exception fault) {
            return Problem.of(400, fault.code(), fault.getMessage());
        }
        if (cause instanceof EpcisException fault) {
            return epcis(fault);
        }
        if (cause instanceof EJBAccessException || cause instanceof ForbiddenException) {
            return loggedIn
                    ? Problem.of(403, "role", "Your account does not have the role for this")
                    : Problem.of(401, "login", "Log in first (HTTP Basic, or a Bearer token)");
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.of(
                    409, "changed-meanwhile", "Somebody changed the same thing at the same time; read it again");
        }
        return bug(cause);
    }

    static Problem bug(Throwable cause) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Incident " + incident, cause);
        return Problem.of(500, "incident", "Medseal could not do this. The incident has the number " + incident)
                .with("incident", incident);
    }

    /** Without the wrappers that containers put around: the server's own, and those of EJB. */
    public static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable cause) {
        return cause instanceof EJBException && !(cause instanceof EJBAccessException)
                || cause instanceof UnreadableDocumentException
                || cause instanceof WebApplicationException && isOfTheCaller(cause.getCause())
                || cause.getClass().getName().startsWith("org.jboss.resteasy.spi.");
    }

    private static boolean isOfTheCaller(Throwable cause) {
        return cause instanceof RefusedException
                || cause instanceof Gs1Exception
                || cause instanceof EpcisException
                || cause instanceof JsonProcessingException;
    }

    private static Problem refused(RefusedException refused) {
        List<Problem.Fault> faults = refused instanceof InvalidInputException many
                ? many.faults().stream()
                        .map(fault -> Problem.Fault.at(fault.pointer(), fault.code(), fault.detail()))
                        .toList()
                : List.of();
        Problem problem = Problem.of(status(refused.kind()), refused.code(), refused.getMessage(), faults);
        if (refused instanceof LaterException later) {
            return problem.after(later.seconds());
        }
        return refused instanceof NeverIssuedException ? problem.with("neverIssued", true) : problem;
    }

    private static int status(RefusedException.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case AGAINST_RULE -> 422;
            case TOO_MANY -> 429;
        };
    }

    private static Problem epcis(EpcisException fault) {
        return Problem.of(400, fault.code(), fault.sentence(), List.of(Problem.Fault.of(fault)));
    }
}
