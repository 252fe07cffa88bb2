package org.medseal.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers everything that was thrown with a problem document ({@link Problems}). */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    UriInfo uri;

    @Context
    SecurityContext security;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = Problems.unwrapped(thrown);
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
        if (cause instanceof JsonProcessingException fault) {
            return JsonFaults.problem(fault);
        }
        if (cause instanceof WebApplicationException web && !(cause instanceof ForbiddenException)) {
            return web(web);
        }
        return Problems.of(cause, security.getUserPrincipal() != null);
    }

    private Problem web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return Problems.bug(e);
        }
        return switch (status) {
            case 404 -> Problem.nothingAt(uri.getRequestUri().getPath());
            case 405 -> Problem.of(405, "method", "This address does not take that method");
            case 406 ->
                Problem.of(406, "accept", "This address does not answer in the form that the Accept header wants");
            case 415 -> Problem.of(415, "media-type", "This address does not take a body of that Content-Type");
            default -> Problem.of(status, "refused", Problem.title(status));
        };
    }

    private boolean isEpcis() {
        return uri.getBaseUri().getPath().startsWith("/epcis");
    }
}
