package org.medseal.web.faces.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Code;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.web.faces.Texts;
import org.medseal.web.faces.Words;

/** What people narrow events by, in the address of the page, and the query of EPCIS that it stands for. */
record EventFilter(Map<String, String> values) {
    static final int PER_PAGE = 25;
    private static final List<String> NAMES =
            List.of("product", "lot", "code", "sender", "receiver", "place", "location", "step", "from", "until");
    private static final String LINK = "https://id.gs1.org/";

    static EventFilter read(UnaryOperator<String> parameter) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameter.apply(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        return new EventFilter(values);
    }

    String value(String name) {
        return values.get(name);
    }

    /** Each with its name, for people to read. */
    List<String> told() {
        return values.entrySet().stream()
                .map(each -> Texts.get("query." + each.getKey()) + ": " + told(each.getKey(), each.getValue()))
                .toList();
    }

    private static String told(String name, String value) {
        return name.equals("step") ? Words.of("bizStep", value) : value;
    }

    /**
     * The parameters of a SimpleEventQuery, the newest events first; refused where a value cannot be what its field says.
     */
    Map<String, List<String>> parameters(PlaceSearch search) {
        Map<String, List<String>> parameters = new TreeMap<>();
        parameters.put("orderBy", List.of("eventTime"));
        parameters.put("orderDirection", List.of("DESC"));
        things(parameters);
        put(parameters, "EQ_source_owning_party", "sender", search::partners);
        put(parameters, "EQ_destination_owning_party", "receiver", search::partners);
        put(parameters, "WD_readPoint", "place", search::places);
        put(parameters, "WD_bizLocation", "location", search::places);
        put(parameters, "EQ_bizStep", "step", List::of);
        put(parameters, "GE_eventTime", "from", text -> List.of(startOf(day(text))));
        put(
                parameters,
                "LT_eventTime",
                "until",
                text -> List.of(startOf(day(text).plusDays(1))));
        return parameters;
    }

    private interface Meaning {
        List<String> of(String text);
    }

    private void put(Map<String, List<String>> parameters, String name, String field, Meaning meaning) {
        if (values.containsKey(field)) {
            parameters.put(name, meaning.of(values.get(field)));
        }
    }

    private void things(Map<String, List<String>> parameters) {
        boolean byProduct = values.containsKey("product");
        if (values.containsKey("lot") && !byProduct) {
            throw refused("query.lotAlone");
        }
        if (values.containsKey("code")) {
            if (byProduct) {
                throw refused("query.codeAndProduct");
            }
            parameters.put("MATCH_anyEPC", List.of(thing(values.get("code"))));
        } else if (byProduct) {
            parameters.put("MATCH_anyEPC", List.of(products()));
        }
    }

    private static String thing(String text) {
        Epc epc = Code.parse(text)
                .epc()
                .orElseThrow(() -> new Gs1Exception("no-thing", Texts.get("query.noThing", text)));
        return EpcUri.digitalLink(epc).text();
    }

    private String products() {
        String product = LINK + "01/" + Gtin.parse(values.get("product")).digits();
        return values.containsKey("lot")
                ? product + "/10/" + encoded(LotNumber.parse(values.get("lot")).value())
                : product;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused("query.noDay", text);
        }
    }

    private static String startOf(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static RefusedException refused(String key, Object... values) {
        return new RefusedException(Kind.MALFORMED, "event-filter", Texts.get(key, values));
    }

    /** The same as the end of an address. */
    String address() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
