package org.medseal.web.publicpage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine-readable answer: where to go for this item (RFC 9264; GS1-Conformant Resolver 1.2). */
final class Linkset {
    static final String CONTENT_TYPE = "application/linkset+json";
    private static final String DEFAULT_LINK = "https://ref.gs1.org/voc/defaultLink";
    private static final Set<String> KNOWN_TYPES = Set.of("", "gs1:defaultLink", "linkset", "all");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Linkset() {}

    static boolean wanted(String linkType, String accept) {
        if (linkType != null && (linkType.equals("linkset") || linkType.equals("all"))) {
            return true;
        }
        return accept != null
                && weight(accept, CONTENT_TYPE) > 0
                && weight(accept, CONTENT_TYPE) >= weight(accept, "text/html");
    }

    /** The page is the only link there is. */
    static boolean unknownLinkType(String linkType) {
        return linkType != null && !KNOWN_TYPES.contains(linkType);
    }

    private static double weight(String accept, String type) {
        return Arrays.stream(accept.split(","))
                .map(String::strip)
                .filter(range -> range.equals(type) || range.startsWith(type + ";"))
                .mapToDouble(Linkset::quality)
                .max()
                .orElse(0);
    }

    private static double quality(String range) {
        int q = range.indexOf("q=");
        try {
            return q < 0
                    ? 1
                    : Double.parseDouble(range.substring(q + 2).split(";")[0].strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    static String of(String address, PackAnswer answer) {
        String description = answer.product() == null ? "Medicine" : answer.product();
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", address);
        context.put("itemDescription", description);
        context.put(DEFAULT_LINK, List.of(Map.of("href", address, "title", description)));
        return json(Map.of("linkset", List.of(context)));
    }

    static String problem(Verdict verdict) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", verdict == Verdict.MALFORMED ? "Not a GS1 Digital Link" : "Not an item of this maker");
        problem.put("status", verdict.status());
        return json(problem);
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
