package org.medseal.epcis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.medseal.gs1.DigitalLink;

/** Values in the one spelling that is hashed. */
final class HashTexts {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}(\\.\\d{1,300})?");
    /** Remarks for people are not part of what is hashed. */
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

    private static final long HALF_MILLISECOND = 500_000;

    private HashTexts() {}

    /** In UTC with three decimals; the third is rounded. */
    static String time(Instant instant) {
        return MILLISECONDS.format(instant.plusNanos(HALF_MILLISECOND));
    }

    /** EPCs and what else GS1 has a key for as constrained canonical Digital Links; other URIs as they are. */
    static String uri(String text) {
        String bare = text.strip();
        boolean key = bare.startsWith("urn:epc:") || bare.startsWith("http");
        return key ? DigitalLink.constrainedCanonical(bare).orElse(bare) : bare;
    }

    static String word(Cbv vocabulary, String value) {
        return vocabulary.isWord(value) ? vocabulary.webUri(value) : vocabulary.jsonWord(value.strip());
    }

    /**
     * Fields inside a part of the standard that stand right there. The reference program takes those only whose namespace
     * ends with a slash; the others follow behind, under the name of the part.
     */
    static String inPlace(List<Extension> extensions) {
        return extensions(extensions.stream().filter(HashTexts::isInPlace).toList());
    }

    static String behind(List<Extension> extensions) {
        return extensions(extensions.stream().filter(one -> !isInPlace(one)).toList());
    }

    private static boolean isInPlace(Extension extension) {
        return extension.name().namespace().endsWith("/");
    }

    /** Fields of the sender's own, sorted. */
    static String extensions(List<Extension> extensions) {
        return String.join("", fields(extensions));
    }

    static List<String> fields(List<Extension> extensions) {
        List<String> all = new ArrayList<>();
        collect(extensions, all);
        all.sort(Prehash.BY_BYTES);
        return all;
    }

    private static void collect(List<Extension> extensions, List<String> all) {
        for (Extension extension : extensions) {
            if (extension.name().is(RDFS, "comment")) {
                continue;
            }
            if (extension.kind() == Extension.Kind.ARRAY) {
                collect(extension.children(), all);
            } else {
                all.add(extension(extension));
            }
        }
    }

    private static String extension(Extension extension) {
        String name = name(extension.name());
        String value = extension.text() == null ? "" : extension.text().strip();
        List<String> inner = new ArrayList<>();
        collect(extension.children(), inner);
        for (Extension.Attribute attribute : extension.attributes()) {
            inner.add(name(attribute.name()) + "="
                    + value(attribute.name().local(), attribute.value().strip()));
        }
        inner.sort(Prehash.BY_BYTES);
        String own =
                value.isEmpty() ? name : name + "=" + value(extension.name().local(), value);
        return own + String.join("", inner);
    }

    private static String name(Extension.Name name) {
        return name.namespace().isEmpty() ? name.local() : "{" + name.namespace() + "}" + name.local();
    }

    /** As the reference program has it, which counts with doubles: 111100001111000011110000 ends in 03641344. */
    static String number(String text) {
        double value = Double.parseDouble(text);
        BigDecimal exact = Math.rint(value) == value ? new BigDecimal(value) : BigDecimal.valueOf(value);
        return Numbers.text(exact);
    }

    /** Texts that are numbers in one spelling, times in UTC, keys as links. */
    static String value(String name, String text) {
        if (NUMBER.matcher(text).matches()) {
            return number(text);
        }
        if (name.toLowerCase(Locale.ROOT).contains("time")) {
            return Timestamp.xsd(text)
                    .filter(Timestamp::zoned)
                    .map(time -> time(time.utc()))
                    .orElse(text);
        }
        return uri(text);
    }
}
