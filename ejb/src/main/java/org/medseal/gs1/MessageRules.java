package org.medseal.gs1;

import java.util.List;

/** Which elements need and which exclude each other within one message (GenSpecs 4.13 and 4.14). */
final class MessageRules {
    private final Reading reading;
    private final List<Element> elements;

    private MessageRules(Reading reading) {
        this.reading = reading;
        this.elements = reading.elements;
    }

    static void check(Reading reading) {
        MessageRules rules = new MessageRules(reading);
        for (int i = 0; i < rules.elements.size(); i++) {
            rules.repeats(i);
            ApplicationIdentifier row =
                    ApplicationIdentifiers.row(rules.elements.get(i).ai());
            if (row != null && rules.first(row.ai()) == i) {
                rules.excludes(row);
                rules.needs(row);
            }
        }
        rules.signature();
    }

    private int first(String ai) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).ai().equals(ai)) {
                return i;
            }
        }
        return -1;
    }

    private boolean present(String pattern) {
        for (Element element : elements) {
            if (ApplicationIdentifiers.matches(pattern, element.ai())) {
                return true;
            }
        }
        return false;
    }

    private void repeats(int at) {
        Element element = elements.get(at);
        for (int i = 0; i < at; i++) {
            Element earlier = elements.get(i);
            if (earlier.ai().equals(element.ai()) && !earlier.value().equals(element.value())) {
                fault(
                        element.ai(),
                        "repeated",
                        "AI " + element.ai() + " stands twice with different values: " + Rules.quoted(earlier.value())
                                + " and " + Rules.quoted(element.value()));
                return;
            }
        }
    }

    private void excludes(ApplicationIdentifier row) {
        for (String pattern : row.excludes()) {
            for (Element element : elements) {
                // an AI does not exclude itself, though it may match its own pattern
                if (!element.ai().equals(row.ai()) && ApplicationIdentifiers.matches(pattern, element.ai())) {
                    fault(
                            row.ai(),
                            "excluded",
                            "AI " + row.ai() + " (" + row.title() + ") and AI " + element.ai()
                                    + " must not stand together");
                    return;
                }
            }
        }
    }

    private void needs(ApplicationIdentifier row) {
        if (row.needs().isEmpty()) {
            return;
        }
        for (List<String> group : row.needs()) {
            boolean all = true;
            for (int i = 0; all && i < group.size(); i++) {
                all = present(group.get(i));
            }
            if (all) {
                return;
            }
        }
        StringBuilder wanted = new StringBuilder();
        for (List<String> group : row.needs()) {
            wanted.append(wanted.isEmpty() ? "" : " or ").append(String.join(" with ", group));
        }
        fault(row.ai(), "required", "AI " + row.ai() + " (" + row.title() + ") must stand with AI " + wanted);
    }

    /** A digital signature needs a key of one single thing, so the serial part of these keys must be there. */
    private void signature() {
        if (first("8030") < 0) {
            return;
        }
        for (Element element : elements) {
            int bare =
                    switch (element.ai()) {
                        case "253", "255" -> 13;
                        case "8003" -> 14;
                        default -> -1;
                    };
            if (bare == element.value().length()) {
                fault(
                        "8030",
                        "required",
                        "AI 8030 (DIGSIG) must stand with a key of one single thing, but AI " + element.ai()
                                + " has no serial part");
            }
        }
    }

    private void fault(String ai, String code, String sentence) {
        reading.fault(new Fault(code, ai, null, null, sentence));
    }
}
