package org.medseal.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the table: what the value of an Application Identifier may be, which others it needs or excludes, and its
 * place in a Digital Link.
 */
public final class ApplicationIdentifier {
    private final String ai;
    private final String title;
    private final boolean fixed;
    private final Component[] components;
    private final List<List<String>> needs;
    private final List<String> excludes;
    private final AiRange[][] needed;
    private final AiRange[] excluded;
    private final long excludedBits;
    private final int rank;
    private final boolean linkKey;
    private final List<List<String>> linkQualifiers;
    private final boolean linkAttribute;
    private final int least;
    private final int most;

    ApplicationIdentifier(String ai, String[] columns) {
        // the same text as in the program, so that comparing them costs nothing
        this.ai = ai.intern();
        this.rank = AiRange.rank(ai);
        this.title = columns[1].trim();
        String value = columns[2].trim();
        this.fixed = value.startsWith("fixed ");
        this.components = Stream.of(value.substring(fixed ? 6 : 0).split("\\+"))
                .map(Component::parse)
                .toArray(Component[]::new);
        this.needs = groups(columns[3], ",");
        this.excludes = words(columns[4]);
        this.needed = needs.stream().map(AiRange::all).toArray(AiRange[][]::new);
        this.excluded = AiRange.all(excludes);
        this.excludedBits = AiRange.bits(excluded);
        String link = columns.length > 5 ? columns[5].trim() : "";
        this.linkAttribute = link.endsWith("attribute");
        this.linkKey = link.startsWith("key");
        this.linkQualifiers = linkKey ? groups(link.substring(3).split(";")[0], "/") : List.of();
        int shortest = 0;
        int longest = 0;
        for (Component component : components) {
            shortest += component.optional() ? 0 : component.least();
            longest += component.most();
        }
        this.least = shortest;
        this.most = longest;
    }

    private static List<List<String>> groups(String text, String between) {
        List<List<String>> groups = new ArrayList<>();
        for (String group : text.split(between)) {
            if (!group.isBlank()) {
                groups.add(words(group));
            }
        }
        return List.copyOf(groups);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }

    public String ai() {
        return ai;
    }

    /** The data title for people, as GenSpecs have it: {@code BATCH/LOT}. */
    public String title() {
        return title;
    }

    /** Whether the length follows from the first two digits, so that no separator comes after the value. */
    public boolean fixedLength() {
        return fixed;
    }

    public int leastLength() {
        return least;
    }

    public int mostLength() {
        return most;
    }

    /** Groups of Application Identifiers of which one must be there whole; empty where it may stand alone. */
    public List<List<String>> needs() {
        return needs;
    }

    /** Application Identifiers (an {@code n} stands for any digit) that may not stand beside it. */
    public List<String> excludes() {
        return excludes;
    }

    /** The groups of {@link #needs}, for comparing. */
    AiRange[][] needed() {
        return needed;
    }

    AiRange[] excluded() {
        return excluded;
    }

    /** The bits of what it excludes ({@link AiRange#bits}). */
    long excludedBits() {
        return excludedBits;
    }

    /** Its place among all that could be, for {@link AiRange}. */
    int rank() {
        return rank;
    }

    /** Whether a Digital Link may begin with it. */
    public boolean linkKey() {
        return linkKey;
    }

    /** For a key: the sequences of qualifiers that may follow it, each in order and with gaps. */
    public List<List<String>> linkQualifiers() {
        return linkQualifiers;
    }

    /** Whether it may stand in the query of a Digital Link. */
    public boolean linkAttribute() {
        return linkAttribute;
    }

    List<Component> components() {
        return List.of(components);
    }

    /** What is wrong with a value, or null. */
    Finding test(String value) {
        int length = value.length();
        if (length > most) {
            return new Finding("too-long", most, length - most, "it has " + length + " characters; it has " + wanted());
        }
        int from = 0;
        for (Component component : components) {
            if (component.optional() && from == length) {
                break;
            }
            int to = Math.min(length, from + component.most());
            if (to - from < component.least()) {
                return new Finding(
                        "too-short", from, to - from, "it has " + length + " characters; it has " + wanted());
            }
            Finding wrong = component.test(value, from, to);
            if (wrong != null) {
                return new Finding(wrong.code(), wrong.at() + from, wrong.length(), wrong.rule());
            }
            from = to;
        }
        return from == length
                ? null
                : new Finding("too-long", from, length - from, "it has " + length + " characters; it has " + wanted());
    }

    private String wanted() {
        return least == most ? Integer.toString(most) : least + " to " + most;
    }

    @Override
    public String toString() {
        return "(" + ai + ") " + title;
    }
}
