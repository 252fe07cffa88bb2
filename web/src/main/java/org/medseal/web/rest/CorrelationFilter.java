package org.medseal.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.regex.Pattern;
import org.medseal.audit.CallContext;

/** Takes the caller's correlation id, or makes one, and puts it into the log, the audit trail and the answer. */
@Provider
public class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "X-Correlation-ID";
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:/@-]{1,100}");

    @Inject
    CallContext call;

    @Override
    public void filter(ContainerRequestContext request) {
        call.correlate(id(request.getHeaderString(HEADER)));
    }

    /** The one that was given, or a new one where none or none that can be used was. */
    static String id(String given) {
        boolean usable = given != null && ALLOWED.matcher(given).matches();
        return usable ? given : UUID.randomUUID().toString();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, call.correlationId());
    }
}
