package org.medseal.vocabularies;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import org.medseal.Json;
import org.medseal.epcis.EventTerm;
import org.medseal.epcis.Vocabulary;
import org.medseal.gs1.Gln;

/** What is said of one element, as it is kept. */
record Statement(String type, String key, String content, Vocabulary.Element element) {
    static Statement of(String type, Vocabulary.Element element) {
        try {
            String content = Json.mapper().writeValueAsString(element);
            return new Statement(type, VocabularyNames.key(type, element.id()), content, element);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an element of a vocabulary cannot be written", e);
        }
    }

    static Vocabulary.Element read(String content) {
        try {
            return Json.mapper().readValue(content, Vocabulary.Element.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept element of a vocabulary cannot be read", e);
        }
    }

    String gln() {
        return EventTerm.gln(element.id()).map(Gln::digits).orElse(null);
    }

    String[] attributes() {
        return element.attributes().stream()
                .map(each -> VocabularyNames.attribute(each.id(), Map.of()))
                .toArray(String[]::new);
    }

    String[] texts() {
        return element.attributes().stream()
                .map(each -> each.text() == null ? "" : each.text().strip())
                .toArray(String[]::new);
    }

    String[] children() {
        return element.children().stream()
                .map(child -> VocabularyNames.key(type, child))
                .toArray(String[]::new);
    }
}
