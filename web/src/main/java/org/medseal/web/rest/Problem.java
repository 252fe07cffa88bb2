package org.medseal.web.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.medseal.Json;
import org.medseal.epcis.EpcisException;

/** A problem document (RFC 9457); {@code errors} names every single thing that is wrong. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";
    /** The member that is a header as well (RFC 9110, 10.2.3). */
    private static final String RETRY_AFTER = "retryAfterSeconds";

    /** One thing that is wrong, and where: a JSON Pointer, or line and column. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, Long line, Long column, String code, String detail) {
        static Fault of(EpcisException fault) {
            return new Fault(
                    fault.pointer().orElse(null),
                    fault.line().isPresent() ? fault.line().getAsLong() : null,
                    fault.column().isPresent() ? fault.column().getAsLong() : null,
                    fault.code(),
                    fault.sentence());
        }

        static Fault at(String pointer, String code, String detail) {
            return new Fault(pointer, null, null, code, detail);
        }
    }

    /** So many requests that this one has to wait. */
    public static Problem tooMany(String detail, long retryAfterSeconds) {
        return of(429, "too-many-requests", detail).after(retryAfterSeconds);
    }

    public static Problem malformed(String detail) {
        return of(400, "malformed", detail);
    }

    /** @param code the rule's short name; a name that begins with {@code epcisException:} is the type itself */
    static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    static Problem of(int status, String code, String detail, List<Fault> errors) {
        String type = code.startsWith("epcisException:") ? code : "urn:medseal:problem:" + code;
        return new Problem(type, title(status), status, detail, errors, Map.of());
    }

    static Problem nothingAt(String path) {
        return of(404, "no-such-address", "There is nothing at " + path);
    }

    Problem with(String member, Object value) {
        return new Problem(type, title, status, detail, errors, Map.of(member, value));
    }

    Problem after(long seconds) {
        return with(RETRY_AFTER, seconds);
    }

    Problem typed(String otherType) {
        return new Problem(otherType, title, status, detail, errors, more);
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Retry-After", more.get(RETRY_AFTER))
                .entity(this)
                .build();
    }

    /** For servlets, which have no mapper. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (more.containsKey(RETRY_AFTER)) {
            response.setHeader("Retry-After", more.get(RETRY_AFTER).toString());
        }
        byte[] json = Json.mapper().writeValueAsBytes(this);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "Malformed";
            case 401 -> "Log-in needed";
            case 403 -> "Not permitted";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 409 -> "Conflict";
            case 413 -> "Too large";
            case 415 -> "Media type not supported";
            case 422 -> "Against a rule";
            case 429 -> "Too many requests";
            case 503 -> "Not available now";
            default -> status < 500 ? "Refused" : "Internal error";
        };
    }
}
