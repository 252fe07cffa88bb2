package org.medseal.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * The server has a mapper of its own for what Jackson throws, and the closer type wins: this one takes its place and
 * leaves the answer to {@link ProblemMapper}.
 */
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
    @Context
    jakarta.ws.rs.ext.Providers providers;

    @Override
    public Response toResponse(JsonProcessingException fault) {
        return providers.getExceptionMapper(Throwable.class).toResponse(fault);
    }
}
