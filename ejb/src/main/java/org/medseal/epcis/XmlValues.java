package org.medseal.epcis;

import java.math.BigDecimal;
import java.time.Instant;

/** Reads elements that hold one value of a simple type, and attributes. */
final class XmlValues {
    private XmlValues() {}

    /** White space as XML schema collapses it. */
    static String collapse(String text) {
        boolean clean = true;
        for (int i = 0; i < text.length() && clean; i++) {
            clean = text.charAt(i) > ' ';
        }
        return clean ? text : text.replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    static String string(XmlCursor xml) {
        xml.allowAttributes(name -> false, false);
        return xml.text();
    }

    static String uri(XmlCursor xml) {
        return uriText(xml, xml.local(), string(xml));
    }

    static String uriText(XmlCursor xml, String element, String raw) {
        String text = collapse(raw);
        if (!Uris.isXsdAnyUri(text)) {
            throw wrong(xml, element, text, "a URI");
        }
        return text;
    }

    /** {@code xs:dateTime}, whose zone may be missing. */
    static Timestamp time(XmlCursor xml) {
        String element = xml.local();
        String text = collapse(string(xml));
        return Timestamp.xsd(text).orElseThrow(() -> wrong(xml, element, text, "a date and time"));
    }

    /** The 2.0 schema's time stamp, which has a zone. */
    static Timestamp stamp(XmlCursor xml) {
        String element = xml.local();
        String text = collapse(string(xml));
        return Timestamp.stamp(text)
                .orElseThrow(
                        () -> wrong(xml, element, text, "a date and time with its zone, as in 2026-10-31T08:00:00Z"));
    }

    static Instant instant(Timestamp time) {
        return time.utc();
    }

    static BigDecimal decimal(XmlCursor xml, String element, String raw) {
        String text = collapse(raw);
        if (text.length() > 1000 || !SimpleType.get("decimal").takes(text)) {
            throw wrong(xml, element, text, "a decimal number");
        }
        return Numbers.plain(new BigDecimal(text));
    }

    static Action action(XmlCursor xml) {
        String element = xml.local();
        String text = string(xml);
        return switch (text) {
            case "ADD" -> Action.ADD;
            case "OBSERVE" -> Action.OBSERVE;
            case "DELETE" -> Action.DELETE;
            default -> throw wrong(xml, element, text, "ADD, OBSERVE or DELETE");
        };
    }

    static String required(XmlCursor xml, String attribute) {
        String value = xml.attribute(attribute);
        if (value == null) {
            throw xml.fault(
                    "missing-attribute", "Attribute " + attribute + " of element " + xml.name() + " is missing");
        }
        return value;
    }

    static String uriAttribute(XmlCursor xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? null : uriText(xml, attribute, value);
    }

    static EpcisException wrong(XmlCursor xml, String name, String text, String wanted) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return xml.fault("wrong-value", name + " is \"" + shown + "\" and must be " + wanted);
    }
}
