package org.medseal.gs1;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A GS1 Digital Link URI and the elements in it, in the order of path and query (Digital Link URI syntax 1.4). */
public record DigitalLink(String uri, List<Element> elements) implements Serializable {
    private static final ReadOptions SYNTAX = ReadOptions.DEFAULT.withMessageRules(false);

    public DigitalLink {
        elements = List.copyOf(elements);
    }

    /** Reads a link of any domain, compressed or not, or says what is wrong. */
    public static DigitalLink parse(String text) {
        return parse(text, ReadOptions.DEFAULT);
    }

    public static DigitalLink parse(String text, ReadOptions options) {
        return new DigitalLink(
                text, Code.parse(text, options.withForm(CodeForm.DIGITAL_LINK)).elements());
    }

    /** The link on id.gs1.org that says all of these elements. */
    public static DigitalLink of(List<Element> elements) {
        return of(LinkWriter.CANONICAL_STEM, elements);
    }

    /** @param stem scheme, domain and perhaps a path, for instance {@code https://example.com/medicines} */
    public static DigitalLink of(String stem, List<Element> elements) {
        return new DigitalLink(LinkWriter.write(stem, elements), elements);
    }

    /**
     * The link with everything in it packed into one segment (URI compression 1.1), to make a symbol smaller. Refused
     * where it would not be read back as the same.
     *
     * @param stem scheme, domain and perhaps a path
     */
    public static DigitalLink compressed(String stem, List<Element> elements) {
        List<Element> inOrder = parse(LinkWriter.write(stem, elements), SYNTAX).elements();
        String end = stem.endsWith("/") ? "" : "/";
        DigitalLink link = new DigitalLink(stem + end + CompressedLinkWriter.write(inOrder), inOrder);
        if (!parse(link.uri(), SYNTAX).elements().equals(inOrder)) {
            throw new Gs1Exception(
                    "not-compressible", "The elements cannot be compressed: " + new ElementString(elements));
        }
        return link;
    }

    /**
     * The constrained canonical form, equal for equal things: the key with its finest qualifier on id.gs1.org. Takes EPC
     * URNs and links, also links of older versions of the standard; empty where there is none (CBV 2.0, event hash).
     */
    public static Optional<String> constrainedCanonical(String epcOrLink) {
        Optional<Epc> serial = EpcUri.serial(epcOrLink);
        return serial.isPresent() ? serial.map(EpcUri::linkText) : readConstrained(epcOrLink);
    }

    /** The same the long way, which knows every kind of key. */
    static Optional<String> readConstrained(String epcOrLink) {
        CodeForm form = epcOrLink.startsWith("urn:") ? CodeForm.EPC : CodeForm.DIGITAL_LINK;
        Reading reading = CodeReader.read(epcOrLink, ReadOptions.LENIENT.withForm(form));
        // what is hashed is what was sent: a wrong check digit is somebody else's affair
        boolean readable =
                reading.faults().stream().allMatch(fault -> fault.code().equals("check-digit"));
        return readable && !reading.elements.isEmpty()
                ? Optional.of(LinkWriter.constrained(reading.elements))
                : Optional.empty();
    }

    /**
     * The canonical form of a link of any domain: numbers for the short names of older versions, on id.gs1.org, with all
     * its elements. Empty where it is no Digital Link; a wrong check digit stays as it was sent.
     */
    public static Optional<String> canonical(String link) {
        Reading reading = CodeReader.read(link, ReadOptions.LENIENT.withForm(CodeForm.DIGITAL_LINK));
        boolean readable =
                reading.faults().stream().allMatch(fault -> fault.code().equals("check-digit"));
        return readable && !reading.elements.isEmpty()
                ? Optional.of(LinkWriter.write(LinkWriter.CANONICAL_STEM, reading.elements))
                : Optional.empty();
    }

    static void read(Reading reading, int from) {
        LinkReader.read(reading, from);
    }

    @Override
    public String toString() {
        return uri;
    }
}
