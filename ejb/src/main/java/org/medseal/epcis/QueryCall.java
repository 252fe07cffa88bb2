package org.medseal.epcis;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call of the EPCIS 1.2 query interface (SOAP binding, 1.2, 11), in its envelope or without.
 *
 * @param operation as {@code Poll}
 * @param queryName null where the operation takes none
 * @param parameters of the query; those with no value at all are as if they were not there
 * @param fields what else it says, each by the names of elements that lead there: {@code controls/schedule/minute}
 */
public record QueryCall(
        String operation, String queryName, Map<String, List<String>> parameters, Map<String, String> fields) {
    private static final String NAMESPACE = "urn:epcglobal:epcis-query:xsd:";

    public QueryCall {
        parameters = Map.copyOf(parameters);
        fields = Map.copyOf(fields);
    }

    /** Refused with an {@link EpcisException} where it is no such call. */
    public static QueryCall read(InputStream in) {
        Extension root = XmlReader.tree(in);
        Extension call = root.name().local().equals("Envelope")
                ? child(root, "Body")
                        .flatMap(body -> body.children().stream().findFirst())
                        .orElseThrow(() -> EpcisException.of("no-call", "There is nothing in the SOAP body"))
                : root;
        if (!call.name().namespace().startsWith(NAMESPACE)) {
            throw EpcisException.of(
                    "no-call", "Element " + call.name().local() + " is no call of the EPCIS query interface");
        }
        Map<String, List<String>> parameters = new TreeMap<>();
        child(call, "params").ifPresent(list -> list.children().forEach(one -> parameter(one, parameters)));
        String name = child(call, "queryName").map(QueryCall::text).orElse(null);
        Map<String, String> fields = new TreeMap<>();
        call.children().stream()
                .filter(child -> !child.name().local().equals("params"))
                .forEach(child -> field(child, "", fields));
        return new QueryCall(call.name().local(), name, parameters, fields);
    }

    private static void field(Extension element, String under, Map<String, String> into) {
        String path = under + element.name().local();
        if (element.children().isEmpty()) {
            into.put(path, text(element));
        }
        element.children().forEach(child -> field(child, path + "/", into));
    }

    /** What that field says; empty where it is not there or says nothing. */
    public Optional<String> field(String path) {
        return Optional.ofNullable(fields.get(path)).filter(value -> !value.isEmpty());
    }

    private static void parameter(Extension parameter, Map<String, List<String>> into) {
        String name = child(parameter, "name")
                .map(QueryCall::text)
                .orElseThrow(() -> EpcisException.of("no-call", "A parameter has no name"));
        Optional<Extension> value = child(parameter, "value");
        List<String> values = value.map(QueryCall::values).orElse(List.of());
        if (values.isEmpty() && value.isPresent() && name.startsWith("EXISTS_")) {
            // Its value is nothing at all (1.2, 8.2.7.1): that it is there says it.
            values = List.of("true");
        }
        if (!values.isEmpty() && into.putIfAbsent(name, values) != null) {
            throw EpcisException.of("no-call", "The parameter " + name + " is given twice");
        }
    }

    private static List<String> values(Extension value) {
        if (!value.children().isEmpty()) {
            return value.children().stream().map(QueryCall::text).toList();
        }
        return text(value).isEmpty() ? List.of() : List.of(text(value));
    }

    private static Optional<Extension> child(Extension of, String local) {
        return of.children().stream()
                .filter(child -> child.name().local().equals(local))
                .findFirst();
    }

    private static String text(Extension leaf) {
        return leaf.text() == null ? "" : leaf.text().strip();
    }
}
