package org.medseal.gs1;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that can be said about a text that is said to be a code: its parts, all its other forms, all its faults.
 * What cannot be made is null.
 */
public record ParsedCode(
        boolean valid,
        CodeForm form,
        List<Element> elements,
        String elementString,
        String bracketed,
        List<String> humanReadable,
        String digitalLink,
        String epc,
        List<Fault> faults,
        MarketParts market)
        implements Serializable {

    static ParsedCode of(Reading reading, CompanyPrefixLengths prefixes) {
        List<Element> elements = new ArrayList<>(reading.elements);
        if (!reading.isSound()) {
            return new ParsedCode(
                    false,
                    reading.form,
                    elements,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.copyOf(reading.faults()),
                    MarketParts.of(reading));
        }
        if (elements.isEmpty()) {
            String epc = reading.name == null ? null : reading.text;
            return new ParsedCode(
                    true, reading.form, elements, null, null, null, null, epc, List.of(), MarketParts.of(reading));
        }
        ElementString text = new ElementString(elements, reading.linear < 0 ? elements.size() : reading.linear);
        return new ParsedCode(
                true,
                reading.form,
                elements,
                text.caretText(),
                text.bracketed(),
                text.humanReadable(),
                link(elements),
                epc(reading, prefixes),
                List.of(),
                MarketParts.of(reading));
    }

    /** The element that names what the code is about: the first that may begin a Digital Link. */
    public Optional<Element> key() {
        return EpcWriter.key(elements);
    }

    /**
     * The same code as that market writes it: the elements of the element string and of the bracketed form in its order,
     * the readable lines with its titles and dates.
     *
     * @param today the day from which the century of a date follows
     */
    public ParsedCode in(MarketLayout market, LocalDate today) {
        if (!valid || elements.isEmpty()) {
            return this;
        }
        ElementString arranged = new ElementString(elements).arranged(market);
        List<String> lines = market.lines(elements, today).stream()
                .map(ReadableLine::withTitle)
                .toList();
        return new ParsedCode(
                true,
                form,
                elements,
                arranged.caretText(),
                arranged.bracketed(),
                lines,
                digitalLink,
                epc,
                faults,
                this.market);
    }

    private static String link(List<Element> elements) {
        try {
            return LinkWriter.write(LinkWriter.CANONICAL_STEM, elements);
        } catch (Gs1Exception e) {
            return null;
        }
    }

    private static String epc(Reading reading, CompanyPrefixLengths prefixes) {
        EpcName name = reading.name;
        if (name != null) {
            boolean open = name.kind() != EpcName.Kind.THING && name.scheme() != EpcScheme.LGTIN;
            return open
                    ? reading.text
                    : EpcWriter.urn(reading.elements, name.prefixLength()).orElse(reading.text);
        }
        Integer given = reading.options.companyPrefixLength();
        OptionalInt length = given != null ? OptionalInt.of(given) : prefixes.lengthIn(reading.elements);
        if (length.isEmpty()) {
            return null;
        }
        try {
            return EpcWriter.urn(reading.elements, length.getAsInt()).orElse(null);
        } catch (Gs1Exception e) {
            return null;
        }
    }
}
