package org.medseal.gs1;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How long the company prefix of a key is, from GS1's list of prefixes (GCP Prefix Format List): leading digits and the
 * length of the prefixes that begin so, 0 where none is given out. The longest match counts.
 *
 * <p>What happens where the prefix is unknown: its length is not guessed, and so no EPC URN is made; the Digital Link,
 * which needs no prefix, stands for the key.
 */
public final class CompanyPrefixLengths {
    /** Knows no prefix. */
    public static final CompanyPrefixLengths NONE = new CompanyPrefixLengths(Map.of(), null);

    private static final int LONGEST = 12;

    private final Map<String, Integer> lengths;
    /** What is asked where this does not know; null where nothing else is known. */
    private final CompanyPrefixLengths behind;

    private CompanyPrefixLengths(Map<String, Integer> lengths, CompanyPrefixLengths behind) {
        this.lengths = lengths;
        this.behind = behind;
    }

    /**
     * Reads the list as GS1 publishes it, JSON or XML with {@code prefix} and {@code gcpLength} in each entry, or as text:
     * digits, a tab and the length in each line, lines that begin otherwise being remarks.
     */
    public static CompanyPrefixLengths read(Reader reader) throws IOException {
        StringWriter whole = new StringWriter();
        reader.transferTo(whole);
        String text = whole.toString();
        String start = text.stripLeading();
        boolean published = start.startsWith("{") || start.startsWith("[") || start.startsWith("<");
        return new CompanyPrefixLengths(published ? entries(text) : lines(text), null);
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lengths = new HashMap<>();
        for (String line : text.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0 && Rules.allDigits(line, 0, tab)) {
                put(lengths, line.substring(0, tab), line.substring(tab + 1).trim());
            }
        }
        return lengths;
    }

    /** The entries one after another, however they are wrapped: {@code "prefix": "000003", "gcpLength": 7}. */
    private static Map<String, Integer> entries(String text) throws IOException {
        Map<String, Integer> lengths = new HashMap<>();
        int at = text.indexOf("prefix");
        while (at >= 0) {
            String prefix = digitsBehind(text, at + 6);
            int next = text.indexOf("prefix", at + 6);
            if (!prefix.isEmpty()) {
                int length = text.indexOf("gcpLength", at);
                if (length < 0 || next >= 0 && length > next) {
                    throw new IOException("The list of company prefixes gives no gcpLength for prefix " + prefix);
                }
                put(lengths, prefix, digitsBehind(text, length + 9));
            }
            at = next;
        }
        return lengths;
    }

    /** The digits behind a name, with nothing but quotes, colon, equals sign and blanks between. */
    private static String digitsBehind(String text, int from) {
        int at = from;
        while (at < text.length() && "\"'=: \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int end = at;
        while (end < text.length() && Rules.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static void put(Map<String, Integer> lengths, String prefix, String length) throws IOException {
        boolean number = !length.isEmpty() && length.length() <= 2 && Rules.allDigits(length, 0, length.length());
        if (!number || Integer.parseInt(length) > LONGEST || prefix.length() > LONGEST) {
            throw new IOException(
                    "The list of company prefixes gives " + prefix + " the length " + Rules.quoted(length));
        }
        lengths.put(prefix, Integer.valueOf(length));
    }

    /** This list, and before it these prefixes, whose owner is known for certain. */
    public CompanyPrefixLengths with(Collection<CompanyPrefix> known) {
        Map<String, Integer> first = new HashMap<>();
        known.forEach(prefix -> first.put(prefix.digits(), prefix.digits().length()));
        return new CompanyPrefixLengths(first, this);
    }

    /** The length of the prefix that these digits begin with. */
    public OptionalInt lengthFor(String digits) {
        for (int end = Math.min(LONGEST, digits.length()); end > 0 && !lengths.isEmpty(); end--) {
            Integer length = lengths.get(digits.substring(0, end));
            if (length != null) {
                return length == 0 ? OptionalInt.empty() : OptionalInt.of(length);
            }
        }
        return behind == null ? OptionalInt.empty() : behind.lengthFor(digits);
    }

    /** The company prefix of a GTIN, as far as it can begin an EPC URN. */
    public OptionalInt lengthFor(Gtin gtin) {
        return forUrn(lengthFor(gtin.digits().substring(1)));
    }

    public OptionalInt lengthFor(Sscc sscc) {
        return forUrn(lengthFor(sscc.digits().substring(1)));
    }

    OptionalInt lengthIn(List<Element> elements) {
        return forUrn(EpcWriter.key(elements)
                .filter(key -> EpcScheme.of(key.ai()) != null)
                .map(key ->
                        lengthFor(key.value().substring(EpcScheme.of(key.ai()).prefixAt())))
                .orElse(OptionalInt.empty()));
    }

    /** EPC URNs know no shorter prefixes (TDS 6.3.1). */
    private static OptionalInt forUrn(OptionalInt length) {
        return length.isPresent() && length.getAsInt() < 6 ? OptionalInt.empty() : length;
    }
}
