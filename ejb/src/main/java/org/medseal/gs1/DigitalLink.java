package org.medseal.gs1;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A GS1 Digital Link URI, uncompressed (Digital Link URI syntax 1.4). */
public record DigitalLink(String uri, List<Element> elements) implements Serializable {
    public DigitalLink {
        elements = List.copyOf(elements);
    }

    public static DigitalLink parse(String text) {
        List<Element> elements = new ArrayList<>();
        int scheme = text.indexOf("://");
        int path = scheme < 0 ? -1 : text.indexOf('/', scheme + 3);
        if (path < 0) {
            throw new Gs1Exception("digital-link", Rules.quoted(text) + " is not a GS1 Digital Link");
        }
        int question = text.indexOf('?', path);
        String[] parts = text.substring(path + 1, question < 0 ? text.length() : question)
                .split("/", -1);
        for (int i = parts.length % 2; i + 1 < parts.length; i += 2) {
            if (ElementString.length(parts[i]) != 0) {
                elements.add(new Element(parts[i], PercentText.decode(parts[i + 1], false)));
            }
        }
        if (elements.isEmpty()) {
            throw new Gs1Exception("digital-link", Rules.quoted(text) + " is not a GS1 Digital Link: it names no key");
        }
        return new DigitalLink(text, elements);
    }

    public static DigitalLink of(List<Element> elements) {
        StringBuilder uri = new StringBuilder("https://id.gs1.org");
        for (Element element : elements) {
            uri.append('/').append(element.ai()).append('/').append(PercentText.forUri(element.value()));
        }
        return new DigitalLink(uri.toString(), elements);
    }

    @Override
    public String toString() {
        return uri;
    }
}
