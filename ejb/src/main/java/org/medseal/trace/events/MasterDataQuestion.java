package org.medseal.trace.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medseal.epcis.Vocabulary;
import org.medseal.vocabularies.Selected;
import org.medseal.vocabularies.VocabularyNames;

/**
 * A SimpleMasterDataQuery (EPCIS 2.0, 8.2.7.2): which elements of vocabularies are wanted, and what of each.
 *
 * @param attributes names of the attributes that are told; empty: all
 */
record MasterDataQuestion(
        Selected wanted, boolean withAttributes, boolean withChildren, Set<String> attributes, Integer most) {
    private static final String TEXTS = "EQATTR_";

    static MasterDataQuestion of(Map<String, List<String>> parameters, Map<String, String> namespaces) {
        Map<String, Values> left = new TreeMap<>();
        parameters.forEach((name, values) -> left.put(name, new Values(name, values)));
        boolean withAttributes = required(left, "includeAttributes");
        boolean withChildren = required(left, "includeChildren");
        Selected wanted = new Selected(
                list(left, "vocabularyName"),
                list(left, "EQ_name"),
                list(left, "WD_name"),
                attributes(list(left, "HASATTR"), namespaces),
                texts(left, namespaces));
        List<String> told = attributes(list(left, "attributeNames"), namespaces);
        Values most = left.remove("maxElementCount");
        if (!left.isEmpty()) {
            throw QueryException.parameter(
                    "There is no parameter " + left.keySet().iterator().next() + " of a SimpleMasterDataQuery");
        }
        return new MasterDataQuestion(
                wanted, withAttributes, withChildren, Set.copyOf(told), most == null ? null : (Integer) most.count());
    }

    private static boolean required(Map<String, Values> left, String name) {
        Values values = left.remove(name);
        if (values == null) {
            throw QueryException.parameter("A SimpleMasterDataQuery says " + name + ", true or false");
        }
        return values.truth();
    }

    private static List<String> list(Map<String, Values> left, String name) {
        Values values = left.remove(name);
        return values == null ? List.of() : values.all();
    }

    private static List<String> attributes(List<String> names, Map<String, String> namespaces) {
        return names.stream()
                .map(name -> VocabularyNames.attribute(name, namespaces))
                .toList();
    }

    private static Map<String, List<String>> texts(Map<String, Values> left, Map<String, String> namespaces) {
        Map<String, List<String>> texts = new HashMap<>();
        for (String name : new ArrayList<>(left.keySet())) {
            if (name.startsWith(TEXTS)) {
                String attribute = VocabularyNames.attribute(name.substring(TEXTS.length()), namespaces);
                texts.put(attribute, left.remove(name).all());
            }
        }
        return texts;
    }

    /** Of what is found, what is wanted of it. */
    List<Vocabulary> told(List<Vocabulary> found) {
        return found.stream()
                .map(vocabulary -> new Vocabulary(
                        vocabulary.type(),
                        vocabulary.elements().stream().map(this::told).toList()))
                .toList();
    }

    private Vocabulary.Element told(Vocabulary.Element element) {
        return new Vocabulary.Element(
                element.id(),
                withAttributes
                        ? element.attributes().stream().filter(this::isTold).toList()
                        : List.of(),
                withChildren ? element.children() : List.of());
    }

    private boolean isTold(Vocabulary.Attribute attribute) {
        return attributes.isEmpty() || attributes.contains(VocabularyNames.attribute(attribute.id(), Map.of()));
    }
}
