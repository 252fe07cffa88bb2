package org.medseal.web.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.medseal.RefusedException;
import org.medseal.gs1.Gs1Exception;

/** Says in our words what Jackson found wrong, and where; never the name of a class. */
final class JsonFaults {
    private JsonFaults() {}

    static Problem problem(JsonProcessingException e) {
        // A limit passed inside of a member comes wrapped with the path to it.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException limit) {
                return limit(limit);
            }
        }
        Problem.Fault fault = fault(e);
        return Problem.of(400, fault.code(), fault.detail(), List.of(fault));
    }

    private static Problem limit(StreamConstraintsException e) {
        boolean depth = e.getOriginalMessage().contains("depth");
        return depth
                ? Problem.of(400, "too-deep", "The JSON text is nested deeper than anything that is asked for here")
                : Problem.of(413, "too-large", "The JSON text, or one value in it, is larger than is taken here");
    }

    private static Problem.Fault fault(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : null;
        JsonLocation place = e.getLocation();
        Long line = place == null || place.getLineNr() < 1 ? null : (long) place.getLineNr();
        Long column = line == null ? null : (long) place.getColumnNr();
        return new Problem.Fault(pointer, line, column, code(e), detail(e, pointer, line, column));
    }

    private static String code(JsonProcessingException e) {
        if (e.getCause() instanceof Gs1Exception cause) {
            return cause.code();
        }
        if (e.getCause() instanceof RefusedException cause) {
            return cause.code();
        }
        if (e instanceof UnrecognizedPropertyException) {
            return "unknown-member";
        }
        if (e instanceof InvalidFormatException) {
            return "wrong-value";
        }
        if (e instanceof MismatchedInputException) {
            return "wrong-type";
        }
        return e instanceof JsonEOFException ? "cut-off" : "not-json";
    }

    private static String detail(JsonProcessingException e, String pointer, Long line, Long column) {
        if (e.getCause() instanceof Gs1Exception || e.getCause() instanceof RefusedException) {
            return e.getCause().getMessage();
        }
        String where = pointer == null || pointer.isEmpty() ? "The body" : pointer;
        if (e instanceof UnrecognizedPropertyException) {
            return where + " is not known here";
        }
        if (e instanceof MismatchedInputException wrong) {
            return where + " is missing or is not what is asked for: " + wanted(wrong.getTargetType());
        }
        String place = line == null ? "" : " at line " + line + ", column " + column;
        return e instanceof JsonEOFException
                ? "The JSON text ends too early" + place
                : "The body is no JSON text" + place + ": " + firstLine(e.getOriginalMessage());
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return "a JSON text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type == String.class ? "a text" : "a value of type " + type.getSimpleName();
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
