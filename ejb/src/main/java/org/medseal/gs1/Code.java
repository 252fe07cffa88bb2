package org.medseal.gs1;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a code says, in whatever form it was typed, scanned or sent: the one entry point for all of them. */
public final class Code implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CodeForm form;
    private final ElementString elements;
    private final OtherEpc foreign;
    private final boolean classOnly;
    private final String number;

    private Code(Reading reading) {
        form = reading.form;
        int linear = reading.linear < 0 ? reading.elements.size() : reading.linear;
        elements = new ElementString(reading.elements, linear);
        EpcName name = reading.name;
        classOnly = name != null && name.kind() != EpcName.Kind.THING;
        number = reading.ppn != null
                ? "PPN " + reading.ppn
                : reading.national == null ? null : reading.national.toString();
        foreign = name != null && name.scheme().foreign() && !classOnly ? new OtherEpc(reading.text) : null;
    }

    /** Recognises the form and reads it, or says what is wrong. */
    public static Code parse(String text) {
        return parse(text, ReadOptions.DEFAULT);
    }

    public static Code parse(String text, ReadOptions options) {
        Reading reading = CodeReader.read(text, options);
        if (!reading.isSound()) {
            throw new Gs1Exception(reading.faults().get(0));
        }
        return new Code(reading);
    }

    /** What the text says, or all that is wrong with it; never refuses. */
    public static ParsedCode examine(String text, ReadOptions options) {
        return ParsedCode.of(CodeReader.read(text, options), CompanyPrefixLengths.NONE);
    }

    /** The same, with a table of company prefixes for keys whose prefix length is not given. */
    public static ParsedCode examine(String text, ReadOptions options, CompanyPrefixLengths prefixes) {
        return ParsedCode.of(CodeReader.read(text, options), prefixes);
    }

    public CodeForm form() {
        return form;
    }

    /** The elements in the order in which they were written. */
    public List<Element> elements() {
        return elements.elements();
    }

    public ElementString elementString() {
        return elements;
    }

    /** The value of that Application Identifier. */
    public Optional<String> value(String ai) {
        return Optional.ofNullable(find(ai));
    }

    private String find(String ai) {
        List<Element> all = elements.elements();
        for (int i = 0; i < all.size(); i++) {
            Element element = all.get(i);
            if (element.ai().length() == ai.length() && element.ai().equals(ai)) {
                return element.value();
            }
        }
        return null;
    }

    public Optional<Gtin> gtin() {
        String gtin = find("01");
        return gtin == null ? Optional.empty() : Optional.of(new Gtin(gtin));
    }

    public Optional<SerialNumber> serial() {
        String serial = find("21");
        return serial == null ? Optional.empty() : Optional.of(new SerialNumber(serial));
    }

    public Optional<LotNumber> lot() {
        String lot = find("10");
        return lot == null ? Optional.empty() : Optional.of(new LotNumber(lot));
    }

    public Optional<Sscc> sscc() {
        String sscc = find("00");
        return sscc == null ? Optional.empty() : Optional.of(new Sscc(sscc));
    }

    /** The expiry date (AI 17); the century follows from the day on which it is asked. */
    public Optional<LocalDate> expiry(LocalDate today) {
        String date = find("17");
        return date == null ? Optional.empty() : Optional.of(Gs1Date.parse(date, today));
    }

    /** The one thing that the code names, if it names one: an SSCC, or a GTIN with a serial number, or another key. */
    public Optional<Epc> epc() {
        if (foreign != null) {
            return Optional.of(foreign);
        }
        return classOnly ? Optional.empty() : EpcWriter.thing(elements.elements());
    }

    @Override
    public String toString() {
        if (foreign != null) {
            return foreign.uri();
        }
        return elements.elements().isEmpty() && number != null ? number : elements.bracketed();
    }
}
