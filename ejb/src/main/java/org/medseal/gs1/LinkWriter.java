package org.medseal.gs1;

import java.util.ArrayList;
import java.util.List;

/** Writes GS1 Digital Link URIs (URI syntax 1.4, sections 4 and 5). */
final class LinkWriter {
    static final String CANONICAL_STEM = "https://id.gs1.org";

    private final List<Element> elements;
    private final StringBuilder uri;

    private LinkWriter(String stem, List<Element> elements) {
        this.elements = elements;
        this.uri = new StringBuilder(96).append(stem, 0, stem.endsWith("/") ? stem.length() - 1 : stem.length());
    }

    /** The link for all elements: key and its qualifiers in the path, the rest in the query, fixed lengths first. */
    static String write(String stem, List<Element> elements) {
        return new LinkWriter(stem, elements).write();
    }

    /** The key alone with its finest qualifier on id.gs1.org: equal things have equal links. */
    static String constrained(List<Element> elements) {
        Element key = keyOf(elements);
        List<Element> finest = new ArrayList<>(2);
        finest.add(key);
        for (String qualifier : finer(key.ai())) {
            Element found = find(elements, qualifier);
            if (found != null) {
                finest.add(found);
                break;
            }
        }
        LinkWriter writer = new LinkWriter(CANONICAL_STEM, finest);
        finest.forEach(writer::path);
        return writer.uri.toString();
    }

    private static List<String> finer(String ai) {
        return switch (ai) {
            case "01" -> List.of("21", "235", "10");
            case "8006" -> List.of("21", "10");
            case "414" -> List.of("254");
            case "8010" -> List.of("8011");
            default -> List.of();
        };
    }

    private static Element keyOf(List<Element> elements) {
        return EpcWriter.key(elements)
                .orElseThrow(() -> new Gs1Exception("no-key", "A Digital Link needs a key, for instance AI 01 or 00"));
    }

    private static Element find(List<Element> elements, String ai) {
        for (Element element : elements) {
            if (element.ai().equals(ai)) {
                return element;
            }
        }
        return null;
    }

    private String write() {
        Element key = keyOf(elements);
        List<Element> inPath = new ArrayList<>(4);
        inPath.add(key);
        for (String qualifier : bestSequence(key)) {
            Element found = find(elements, qualifier);
            if (found != null) {
                inPath.add(found);
            }
        }
        inPath.forEach(this::path);
        query(inPath, true);
        query(inPath, false);
        return uri.toString();
    }

    /** The alternative of which most are there; the first of equal ones. */
    private List<String> bestSequence(Element key) {
        List<String> best = List.of();
        int most = 0;
        for (List<String> sequence : ApplicationIdentifiers.row(key.ai()).linkQualifiers()) {
            int found = 0;
            for (String qualifier : sequence) {
                found += find(elements, qualifier) == null ? 0 : 1;
            }
            if (found > most) {
                most = found;
                best = sequence;
            }
        }
        return best;
    }

    private void path(Element element) {
        uri.append('/').append(element.ai()).append('/').append(PercentText.forUri(element.value()));
    }

    private void query(List<Element> inPath, boolean fixed) {
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            ApplicationIdentifier row = ApplicationIdentifiers.row(element.ai());
            boolean rowFixed = row != null && row.fixedLength();
            // a repeated element has the same value and is written once
            if (rowFixed != fixed || find(inPath, element.ai()) != null || find(elements, element.ai()) != element) {
                continue;
            }
            if (row == null || !row.linkAttribute()) {
                throw new Gs1Exception(
                        "not-an-attribute",
                        "AI " + element.ai() + " cannot stand in a Digital Link whose key is AI "
                                + inPath.get(0).ai());
            }
            uri.append(uri.indexOf("?") < 0 ? '?' : '&');
            uri.append(element.ai()).append('=').append(PercentText.forUri(element.value()));
        }
    }
}
