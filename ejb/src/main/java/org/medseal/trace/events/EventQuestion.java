package org.medseal.trace.events;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question for events, as it was asked.
 *
 * @param parameters names and values of a SimpleEventQuery
 * @param namespaces what the prefixes in names of parameters stand for
 * @param perPage how many events at once
 * @param pageToken where the page begins, as an earlier answer said, or null
 */
public record EventQuestion(
        Map<String, List<String>> parameters, Map<String, String> namespaces, int perPage, String pageToken)
        implements Serializable {
    public static final int DEFAULT_PER_PAGE = 30;
    public static final int MOST_PER_PAGE = 1000;

    public EventQuestion {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = Map.copyOf(copy);
        namespaces = Map.copyOf(namespaces);
        if (perPage < 1) {
            throw QueryException.parameter("perPage is " + perPage + "; it is 1 or more");
        }
        perPage = Math.min(perPage, MOST_PER_PAGE);
    }

    /** The same, from the page that the token stands for. */
    EventQuestion at(String token) {
        return new EventQuestion(parameters, namespaces, perPage, token);
    }

    /** The first page of the answer to these parameters. */
    public static EventQuestion of(Map<String, List<String>> parameters) {
        return new EventQuestion(parameters, Map.of(), DEFAULT_PER_PAGE, null);
    }
}
