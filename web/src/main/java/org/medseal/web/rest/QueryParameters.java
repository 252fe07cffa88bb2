package org.medseal.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.trace.events.EventQuestion;

/** Reads a question for events from an address: values of a list are joined by {@code |} (EPCIS 2.0 REST). */
final class QueryParameters {
    private static final String PER_PAGE = "perPage";
    private static final String TOKEN = "nextPageToken";
    private static final Pattern NAMESPACE = Pattern.compile("\\s*([A-Za-z_][\\w.-]*)\\s*=\\s*(\\S+)\\s*");

    private final UriInfo uri;
    private final HttpHeaders headers;

    QueryParameters(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    EventQuestion question() {
        return question(Map.of());
    }

    /** @param fixed parameters that the path itself says; the query must not say them again */
    EventQuestion question(Map<String, List<String>> fixed) {
        Map<String, List<String>> parameters = new TreeMap<>(fixed);
        uri.getQueryParameters().forEach((name, values) -> {
            if (fixed.containsKey(name)) {
                throw refused(name + " is said by the path already");
            }
            if (!name.equals(PER_PAGE) && !name.equals(TOKEN)) {
                parameters.put(
                        name, values.stream().flatMap(QueryParameters::split).toList());
            }
        });
        String token = uri.getQueryParameters().getFirst(TOKEN);
        return new EventQuestion(parameters, namespaces(), perPage(), token);
    }

    private static Stream<String> split(String value) {
        return Arrays.stream(value.split("\\|", -1));
    }

    int perPage() {
        String text = uri.getQueryParameters().getFirst(PER_PAGE);
        try {
            return text == null ? EventQuestion.DEFAULT_PER_PAGE : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refused("perPage is \"" + text + "\"; it is a whole number, 1 or more");
        }
    }

    /** What prefixes in names of parameters stand for: header {@code GS1-Extensions}. */
    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new HashMap<>();
        List<String> lines = headers.getRequestHeaders().getOrDefault("GS1-Extensions", List.of());
        for (String pair : String.join(",", lines).split(",")) {
            Matcher matcher = NAMESPACE.matcher(pair);
            if (matcher.matches()) {
                namespaces.put(matcher.group(1), matcher.group(2));
            } else if (!pair.isBlank()) {
                throw refused("GS1-Extensions has \"" + pair + "\"; it is prefix=namespace");
            }
        }
        return namespaces;
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(Kind.MALFORMED, "epcisException:QueryParameterException", sentence);
    }
}
