package org.medseal.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.InvalidInputException;
import org.medseal.RefusedException;
import org.medseal.epcis.EpcisException;
import org.medseal.gs1.Gs1Exception;
import org.medseal.trace.NeverIssuedException;

/**
 * Turns everything that was thrown into a problem document. What the caller can mend is said in the words of the
 * refusal; a bug is logged under an incident number, and the number is all that the caller learns.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Pattern PARAMETER = Pattern.compile("Param\\(\"(\\w+)\"\\) value is '(.{0,100}?)'");
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    UriInfo uri;

    @Context
    SecurityContext security;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        boolean made = cause instanceof WebApplicationException && !(cause instanceof ForbiddenException);
        if (made
                && cause instanceof WebApplicationException web
                && web.getResponse().hasEntity()) {
            return web.getResponse();
        }
        Problem problem = problem(cause);
        if (isEpcis() && !problem.type().startsWith("epcisException:")) {
            problem = problem.typed(EpcisProblems.type(problem.status()));
        }
        Response answer = problem.response();
        if (cause instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            answer.getHeaders().putSingle("Allow", web.getResponse().getHeaderString("Allow"));
        }
        if (problem.status() == 401) {
            answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Medseal\"");
        }
        return answer;
    }

    private Problem problem(Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return refused(refused);
        }
        if (cause instanceof Gs1Exception fault) {
            return Problem.of(400, fault.code(), fault.getMessage());
        }
        if (cause instanceof EpcisException fault) {
            return epcis(fault);
        }
        if (cause instanceof JsonProcessingException fault) {
            return JsonFaults.problem(fault);
        }
        if (cause instanceof EJBAccessException || cause instanceof ForbiddenException) {
            return security.getUserPrincipal() == null
                    ? Problem.of(401, "login", "Log in first (HTTP Basic, or a Bearer token)")
                    : Problem.of(403, "role", "Your account does not have the role for this");
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.of(
                    409, "changed-meanwhile", "Somebody changed the same thing at the same time; read it again");
        }
        return cause instanceof WebApplicationException web ? web(web) : bug(cause);
    }

    private static Problem refused(RefusedException refused) {
        List<Problem.Fault> faults = refused instanceof InvalidInputException many
                ? many.faults().stream()
                        .map(fault -> Problem.Fault.at(fault.pointer(), fault.code(), fault.detail()))
                        .toList()
                : List.of();
        Problem problem = Problem.of(status(refused.kind()), refused.code(), refused.getMessage(), faults);
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
        Problem.Fault at = new Problem.Fault(
                fault.pointer().orElse(null),
                fault.line().isPresent() ? fault.line().getAsLong() : null,
                fault.column().isPresent() ? fault.column().getAsLong() : null,
                fault.code(),
                fault.sentence());
        return Problem.of(400, fault.code(), fault.sentence(), List.of(at));
    }

    private Problem web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return bug(e);
        }
        return switch (status) {
            case 404 ->
                Problem.of(
                        404,
                        "no-such-address",
                        "There is nothing at " + uri.getRequestUri().getPath());
            case 405 -> Problem.of(405, "method", "This address does not take that method");
            case 406 ->
                Problem.of(406, "accept", "This address does not answer in the form that the Accept header wants");
            case 415 -> Problem.of(415, "media-type", "This address does not take a body of that Content-Type");
            default -> Problem.of(status, "refused", Problem.title(status));
        };
    }

    /** The server says only in its message which parameter it was that is no number. */
    private static Problem parameter(String message) {
        Matcher named = PARAMETER.matcher(message == null ? "" : message);
        String which = named.find() ? named.group(1) + " is \"" + named.group(2) + "\"; it" : "A parameter";
        return Problem.of(400, "parameter", which + " is not of the kind that is asked for here");
    }

    private static Problem bug(Throwable cause) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Incident " + incident, cause);
        return Problem.of(500, "incident", "Medseal could not do this. The incident has the number " + incident)
                .with("incident", incident);
    }

    private boolean isEpcis() {
        return uri.getBaseUri().getPath().startsWith("/epcis");
    }

    /** Wrappers that containers put around: the server's own, and those of EJB. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isOfTheCaller(Throwable cause) {
        return cause instanceof RefusedException
                || cause instanceof Gs1Exception
                || cause instanceof EpcisException
                || cause instanceof JsonProcessingException;
    }

    private static boolean isWrapper(Throwable cause) {
        return cause instanceof EJBException && !(cause instanceof EJBAccessException)
                || cause instanceof WebApplicationException && isOfTheCaller(cause.getCause())
                || cause.getClass().getName().startsWith("org.jboss.resteasy.spi.");
    }
}
