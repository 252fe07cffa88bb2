package org.medseal.gs1;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of GS1 Application Identifiers, read once from the resource that holds it. */
public final class ApplicationIdentifiers {
    /** Values whose AI begins so have that many characters, whether or not the AI is assigned (GenSpecs 7.8.5). */
    private static final int[] FIXED = new int[100];
    /** How many digits the AI has, by its first two; 0 where no AI begins so. */
    private static final int[] AI_DIGITS = new int[100];

    /** The same rows by number, so that reading an element needs no text: first by length, then by value. */
    private static final ApplicationIdentifier[][] BY_NUMBER = {
        new ApplicationIdentifier[100], new ApplicationIdentifier[1_000], new ApplicationIdentifier[10_000]
    };

    private static final Map<String, ApplicationIdentifier> TABLE = read();

    private ApplicationIdentifiers() {}

    private static Map<String, ApplicationIdentifier> read() {
        Map<String, ApplicationIdentifier> table = new LinkedHashMap<>();
        for (String line : Resource.lines("application-identifiers.txt")) {
            String[] columns = line.split("\\|");
            for (String ai : range(columns[0].trim())) {
                ApplicationIdentifier row = new ApplicationIdentifier(ai, columns);
                table.put(ai, row);
                BY_NUMBER[ai.length() - 2][Integer.parseInt(ai)] = row;
                int prefix = Integer.parseInt(ai.substring(0, 2));
                AI_DIGITS[prefix] = ai.length();
                if (row.fixedLength()) {
                    FIXED[prefix] = row.mostLength();
                }
            }
        }
        reserve();
        return Collections.unmodifiableMap(table);
    }

    /** Not assigned yet, but their lengths are laid down (GenSpecs figures 7.8.5-2 and 3.2-1). */
    private static void reserve() {
        int[][] prefixes = {{4, 2, 16}, {14, 2, 6}, {18, 2, 6}, {19, 2, 6}};
        for (int[] prefix : prefixes) {
            if (AI_DIGITS[prefix[0]] == 0) {
                AI_DIGITS[prefix[0]] = prefix[1];
                FIXED[prefix[0]] = prefix[2];
            }
        }
    }

    private static List<String> range(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return List.of(text);
        }
        List<String> all = new ArrayList<>();
        for (int ai = Integer.parseInt(text.substring(0, dash));
                ai <= Integer.parseInt(text.substring(dash + 1));
                ai++) {
            all.add(Integer.toString(ai));
        }
        return all;
    }

    public static Optional<ApplicationIdentifier> find(String ai) {
        return Optional.ofNullable(TABLE.get(ai));
    }

    /** The row, or null: for the readers, which ask for every element. */
    static ApplicationIdentifier row(String ai) {
        int digits = ai.length();
        return digits < 2 || digits > 4 ? null : row(ai, 0, digits);
    }

    /** The row of the AI that stands at that place with so many digits, or null. */
    static ApplicationIdentifier row(String text, int at, int digits) {
        if (at + digits > text.length()) {
            return null;
        }
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return BY_NUMBER[digits - 2][number];
    }

    /** The row of that {@link AiRange#rank}, or null. */
    static ApplicationIdentifier row(int rank) {
        return BY_NUMBER[AiRange.digits(rank) - 2][AiRange.number(rank)];
    }

    public static Collection<ApplicationIdentifier> all() {
        return TABLE.values();
    }

    /** How many digits an AI has that begins with these two; 0 where none does. */
    public static int aiLength(String text, int at) {
        if (at + 2 > text.length()) {
            return 0;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return (tens | 9 - tens | ones | 9 - ones) < 0 ? 0 : AI_DIGITS[tens * 10 + ones];
    }

    /** The laid-down length of an element's value, or 0 where a separator ends it. */
    static int fixedLength(String ai, int at) {
        return FIXED[prefix(ai, at)];
    }

    private static int prefix(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
