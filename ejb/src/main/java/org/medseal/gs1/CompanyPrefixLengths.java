package org.medseal.gs1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How long the company prefix of a key is, from GS1's list of prefixes: a line each with leading digits and the length of
 * the prefixes that begin so, 0 where none is given out. The longest match counts. An unknown prefix has no length: it is
 * never guessed.
 */
public final class CompanyPrefixLengths {
    /** Knows no prefix. */
    public static final CompanyPrefixLengths NONE = new CompanyPrefixLengths(Map.of());

    private final Map<String, Integer> lengths;

    private CompanyPrefixLengths(Map<String, Integer> lengths) {
        this.lengths = lengths;
    }

    /** Reads the list: digits and length, separated by a tab; lines that begin otherwise are remarks. */
    public static CompanyPrefixLengths read(Reader reader) throws IOException {
        Map<String, Integer> lengths = new HashMap<>();
        BufferedReader lines = new BufferedReader(reader);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            if (tab > 0 && Rules.allDigits(line, 0, tab)) {
                lengths.put(
                        line.substring(0, tab),
                        Integer.valueOf(line.substring(tab + 1).trim()));
            }
        }
        return new CompanyPrefixLengths(lengths);
    }

    /** The length of the prefix that these digits begin with. */
    public OptionalInt lengthFor(String digits) {
        for (int end = Math.min(12, digits.length()); end > 0 && !lengths.isEmpty(); end--) {
            Integer length = lengths.get(digits.substring(0, end));
            if (length != null) {
                return length == 0 ? OptionalInt.empty() : OptionalInt.of(length);
            }
        }
        return OptionalInt.empty();
    }

    OptionalInt lengthIn(List<Element> elements) {
        return EpcWriter.key(elements)
                .filter(key -> EpcScheme.of(key.ai()) != null)
                .map(key ->
                        lengthFor(key.value().substring(EpcScheme.of(key.ai()).prefixAt())))
                .orElse(OptionalInt.empty());
    }
}
