package org.medseal.gs1;

/**
 * Reads what a scanner transmits: a symbology identifier (ISO 15424), then the data; and the envelope of ISO 15434 around
 * data in format 05 (Application Identifiers) or 06 (data identifiers, as on German PPN packs).
 */
final class ScanReader {
    static final String ENVELOPE = "[)>";
    private static final String GS1 = "]C1 ]e0 ]d2 ]Q3 ]J1";
    private static final String PLAIN = "]C0 ]d1 ]Q1 ]J0";
    private static final String COMPOSITE = "|]e0";
    private static final char RS = 0x1E;
    private static final char EOT = 0x04;

    private ScanReader() {}

    static boolean isGs1Symbology(String text) {
        return text.startsWith("]") && text.length() >= 3 && GS1.contains(text.substring(0, 3));
    }

    static void read(Reading reading, boolean strict) {
        String text = reading.text;
        if (text.startsWith(ENVELOPE)) {
            envelope(reading, 0);
            return;
        }
        String symbology = text.length() < 3 ? "" : text.substring(0, 3);
        if (isGs1Symbology(text)) {
            int from = strict ? 3 : 3 + ElementReader.leadingSeparator(text, 3);
            ElementReader.read(reading, from, text.length(), strict);
        } else if (symbology.equals("]E0") || symbology.equals("]E4")) {
            retail(reading, symbology.equals("]E0") ? 13 : 8);
        } else if (symbology.equals("]I0") || symbology.equals("]I1")) {
            // ITF-14 on cases (GenSpecs 5.3); whether its check digit was tested is all that the identifiers differ in
            retail(reading, 14);
        } else if (symbology.length() == 3 && PLAIN.contains(symbology)) {
            plain(reading);
        } else {
            reading.fault(
                    0,
                    Math.min(3, text.length()),
                    "symbology",
                    "Scanned data begins with a symbology identifier, for" + " instance ]d2; "
                            + Rules.quoted(symbology.isEmpty() ? text : symbology) + " is none that is known");
        }
    }

    /** EAN and UPC symbols: the number alone, perhaps with a composite part. */
    private static void retail(Reading reading, int digits) {
        String text = reading.text;
        int bar = text.indexOf('|');
        int end = bar < 0 ? text.length() : bar;
        if (end - 3 != digits) {
            reading.fault(
                    3,
                    end - 3,
                    "length",
                    "The symbol carries " + digits + " digits, but " + (end - 3) + " characters came");
            return;
        }
        try {
            Gtin gtin = Gtin.parse(text.substring(3, end));
            reading.elements.add(new Element("01", gtin.digits()));
        } catch (Gs1Exception e) {
            reading.fault(e.fault().moved(3));
        }
        if (text.startsWith(COMPOSITE, end)) {
            reading.linear = reading.elements.size();
            ElementReader.read(reading, end + COMPOSITE.length(), text.length(), true);
        } else {
            secondPart(reading, end);
        }
    }

    /** What follows a plain number: nothing, or a bar and the elements of the composite part. */
    static void secondPart(Reading reading, int bar) {
        if (bar < reading.text.length()) {
            reading.linear = reading.elements.size();
            int from = bar + 1 + ElementReader.leadingSeparator(reading.text, bar + 1);
            ElementReader.read(reading, from, reading.text.length(), false);
        }
    }

    /** A symbol that does not claim to hold GS1 data: perhaps a Digital Link, perhaps an envelope, else just text. */
    private static void plain(Reading reading) {
        if (LinkReader.looksLikeOne(reading.text, 3)) {
            DigitalLink.read(reading, 3);
        } else if (reading.text.startsWith(ENVELOPE, 3)) {
            envelope(reading, 3);
        }
    }

    private static void envelope(Reading reading, int from) {
        String text = reading.text;
        int at = from + ENVELOPE.length();
        boolean headed = text.length() > at + 4 && text.charAt(at) == RS && text.charAt(at + 3) == ElementReader.GS;
        String format = headed ? text.substring(at + 1, at + 3) : "";
        if (!format.equals("05") && !format.equals("06")) {
            reading.fault(at, 4, "envelope", "After [)> must come RS, 05 or 06, and GS (ISO 15434)");
            return;
        }
        int end = text.indexOf(RS, at + 1);
        if (end < 0) {
            end = text.length();
        } else if (end + 1 < text.length() && (text.charAt(end + 1) != EOT || end + 2 < text.length())) {
            reading.fault(end + 1, text.length() - end - 1, "envelope", "After the closing RS only EOT may come");
            return;
        }
        if (format.equals("05")) {
            ElementReader.read(reading, at + 4, end, true);
        } else {
            reading.withoutMessageRules = true;
            DataIdentifierReader.read(reading, at + 4, end);
        }
    }
}
