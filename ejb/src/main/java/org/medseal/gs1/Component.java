package org.medseal.gs1;

import java.util.List;

/** One part of an element's value: which characters, how many of them, and what they must satisfy. */
final class Component {
    private final char type;
    private final int least;
    private final int most;
    private final boolean optional;
    private final Check[] checks;

    Component(char type, int least, int most, boolean optional, List<Check> checks) {
        this.type = type;
        this.least = least;
        this.most = most;
        this.optional = optional;
        this.checks = checks.toArray(Check[]::new);
    }

    char type() {
        return type;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    boolean optional() {
        return optional;
    }

    List<Check> checks() {
        return List.of(checks);
    }

    /** Reads a part as the table writes it: {@code n13 check-digit}, {@code x1-17?}. */
    static Component parse(String text) {
        String[] words = text.trim().split(" ");
        String size = words[0].substring(1);
        boolean optional = size.endsWith("?");
        size = optional ? size.substring(0, size.length() - 1) : size;
        int dash = size.indexOf('-');
        int most = Integer.parseInt(size.substring(dash + 1));
        int least = dash < 0 ? most : Integer.parseInt(size.substring(0, dash));
        List<Check> checks =
                List.of(words).subList(1, words.length).stream().map(Check::of).toList();
        return new Component(words[0].charAt(0), least, most, optional, checks);
    }

    Finding test(String value, int from, int to) {
        Finding wrong =
                switch (type) {
                    case 'n' -> firstCheckSeesDigits() ? null : TextChecks.digits(value, from, to);
                    case 'y' -> TextChecks.set39(value, from, to);
                    case 'z' -> TextChecks.set64(value, from, to);
                    default -> TextChecks.set82(value, from, to);
                };
        for (int i = 0; wrong == null && i < checks.length; i++) {
            wrong = checks[i].test(value, from, to);
        }
        return wrong;
    }

    private boolean firstCheckSeesDigits() {
        return checks.length > 0 && checks[0].seesDigits();
    }
}
