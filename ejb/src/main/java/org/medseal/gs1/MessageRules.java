package org.medseal.gs1;

import java.util.List;

/** Which elements need and which exclude each other within one message (GenSpecs 4.13 and 4.14). */
final class MessageRules {
    private final Reading reading;
    private final List<Element> elements;
    /** The rank of each element's Application Identifier, assigned or not ({@link AiRange#rank}). */
    private final int[] ranks;
    /** The bits of all rows ({@link AiRange#bits}): mostly they tell at once that something is not there. */
    private final long present;

    private MessageRules(Reading reading) {
        this.reading = reading;
        this.elements = reading.elements;
        this.ranks = new int[elements.size()];
        long bits = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = AiRange.rank(elements.get(i).ai());
            bits |= AiRange.bit(ranks[i]);
        }
        this.present = bits;
    }

    static void check(Reading reading) {
        new MessageRules(reading).check();
    }

    private void check() {
        for (int i = 0; i < ranks.length; i++) {
            int earlier = earlier(i);
            ApplicationIdentifier row = ApplicationIdentifiers.row(ranks[i]);
            if (earlier >= 0) {
                repeats(elements.get(earlier), elements.get(i));
            } else if (row != null) {
                if ((present & row.excludedBits()) != 0) {
                    excludes(row);
                }
                needs(row);
                if (row.ai().equals("8030")) {
                    signature();
                }
            }
        }
    }

    /** Where the same Application Identifier stood before, or -1. */
    private int earlier(int at) {
        for (int i = 0; i < at; i++) {
            if (ranks[i] == ranks[at]) {
                return i;
            }
        }
        return -1;
    }

    private void repeats(Element earlier, Element element) {
        if (!earlier.value().equals(element.value())) {
            fault(
                    element.ai(),
                    "repeated",
                    "AI " + element.ai() + " stands twice with different values: " + Rules.quoted(earlier.value())
                            + " and " + Rules.quoted(element.value()));
        }
    }

    private void excludes(ApplicationIdentifier row) {
        for (AiRange range : row.excluded()) {
            for (int i = 0; i < ranks.length; i++) {
                // an AI does not exclude itself, though it may match its own pattern
                if (ranks[i] != row.rank() && range.has(ranks[i])) {
                    fault(
                            row.ai(),
                            "excluded",
                            "AI " + row.ai() + " (" + row.title() + ") and AI "
                                    + elements.get(i).ai()
                                    + " must not stand together");
                    return;
                }
            }
        }
    }

    private void needs(ApplicationIdentifier row) {
        AiRange[][] needed = row.needed();
        for (AiRange[] group : needed) {
            if (allPresent(group)) {
                return;
            }
        }
        if (needed.length > 0) {
            StringBuilder wanted = new StringBuilder();
            for (List<String> group : row.needs()) {
                wanted.append(wanted.isEmpty() ? "" : " or ").append(String.join(" with ", group));
            }
            fault(row.ai(), "required", "AI " + row.ai() + " (" + row.title() + ") must stand with AI " + wanted);
        }
    }

    private boolean allPresent(AiRange[] group) {
        for (AiRange range : group) {
            boolean present = false;
            for (int i = 0; !present && i < ranks.length; i++) {
                present = range.has(ranks[i]);
            }
            if (!present) {
                return false;
            }
        }
        return true;
    }

    /** A digital signature needs a key of one single thing, so the serial part of these keys must be there. */
    private void signature() {
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
