package org.medseal.gs1;

import java.util.ArrayList;
import java.util.List;

/** Reads EPC URNs of every scheme: {@code urn:epc:id:}, {@code urn:epc:class:} and {@code urn:epc:idpat:} (TDS 6 and 8). */
final class EpcReader {
    private static final String START = "urn:epc:";
    /** Characters that have an escape must be written with it. */
    private static final String NEVER_RAW = "\"&/<>?#";

    private final Reading reading;
    private final String text;
    private EpcScheme scheme;
    private boolean pattern;
    private final List<String> parts = new ArrayList<>(5);
    private final List<Integer> places = new ArrayList<>(5);

    private EpcReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
    }

    /** Leaves the elements and the name in the reading, or a fault. */
    static void read(Reading reading) {
        new EpcReader(reading).read();
    }

    private void read() {
        if (!text.startsWith(START)) {
            fault(0, text.length(), "epc", "it must begin with urn:epc:");
            return;
        }
        int colon = text.indexOf(':', START.length());
        int body = colon < 0 ? -1 : text.indexOf(':', colon + 1);
        if (body < 0) {
            fault(START.length(), text.length(), "epc", "kind and scheme are missing");
            return;
        }
        String kind = text.substring(START.length(), colon);
        scheme = EpcScheme.find(text.substring(colon + 1, body));
        pattern = kind.equals("idpat");
        if (!pattern && !kind.equals("id") && !kind.equals("class")) {
            fault(START.length(), kind.length(), "epc", "there is no kind " + Rules.quoted(kind));
        } else if (scheme == null || !pattern && kind.equals("class") != (scheme == EpcScheme.LGTIN)) {
            fault(
                    colon + 1,
                    body - colon - 1,
                    "scheme",
                    "there is no scheme " + Rules.quoted(text.substring(colon + 1, body)) + " for urn:epc:" + kind);
        } else if (scheme.foreign()) {
            foreign(body + 1);
        } else {
            split(body + 1);
            interpret(body + 1);
        }
    }

    /** Keys that are not GS1's: only the characters are looked at. */
    private void foreign(int from) {
        if (from == text.length()) {
            fault(from, 0, "parts", "nothing follows the scheme");
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || NEVER_RAW.indexOf(c) >= 0) {
                fault(i, 1, "character", "this character may not stand in a URN");
                return;
            }
        }
        boolean open = pattern && text.endsWith("*");
        reading.name = new EpcName(scheme, open ? EpcName.Kind.PATTERN : EpcName.Kind.THING, List.of(), 0);
    }

    /** Cuts at the points; the last part may have points of its own. */
    private void split(int from) {
        int most = wantedParts();
        int at = from;
        while (parts.size() < most - 1) {
            int point = text.indexOf('.', at);
            if (point < 0) {
                break;
            }
            places.add(at);
            parts.add(text.substring(at, point));
            at = point + 1;
        }
        places.add(at);
        parts.add(text.substring(at));
    }

    private int wantedParts() {
        return scheme == EpcScheme.ITIP ? 5 : scheme.serial() == EpcScheme.Serial.NONE ? 2 : 3;
    }

    private void interpret(int from) {
        int stars = pattern ? stars() : 0;
        if (parts.size() != wantedParts()) {
            fault(
                    from,
                    text.length() - from,
                    "parts",
                    "it has " + parts.size() + " parts between points; " + scheme.word() + " has " + wantedParts());
        } else if (stars == parts.size()) {
            reading.name = new EpcName(scheme, EpcName.Kind.PATTERN, List.of(), 0);
        } else if (prefixIsRight()) {
            build(stars);
        }
    }

    /** How many parts at the end are open. */
    private int stars() {
        int stars = 0;
        while (stars < parts.size() && parts.get(parts.size() - 1 - stars).equals("*")) {
            stars++;
        }
        return stars;
    }

    private boolean prefixIsRight() {
        String prefix = parts.get(0);
        if (!Rules.allDigits(prefix, 0, prefix.length())) {
            fault(places.get(0), prefix.length(), "company-prefix", "the company prefix must be digits");
            return false;
        }
        if (prefix.length() < 6 || prefix.length() > 12) {
            fault(
                    places.get(0),
                    prefix.length(),
                    "company-prefix",
                    "the company prefix has " + prefix.length() + " digits; it has 6 to 12");
            return false;
        }
        return true;
    }

    private void build(int stars) {
        boolean keyIsOpen = stars > (scheme.serial() == EpcScheme.Serial.NONE ? 0 : 1);
        if (keyIsOpen) {
            reading.name = new EpcName(
                    scheme, EpcName.Kind.PATTERN, List.of(), parts.get(0).length());
            return;
        }
        String key = key();
        if (key == null) {
            return;
        }
        boolean withSerial = scheme.serial() != EpcScheme.Serial.NONE && stars == 0;
        String serial = withSerial ? decoded(parts.size() - 1) : "";
        if (serial == null) {
            return;
        }
        if (withSerial && serial.isEmpty()) {
            fault(text.length(), 0, "serial", "the last part is missing");
            return;
        }
        take(key, serial, withSerial);
        if (reading.isSound()) {
            reading.name = new EpcName(
                    scheme,
                    kind(stars),
                    List.copyOf(reading.elements),
                    parts.get(0).length());
        }
    }

    private EpcName.Kind kind(int stars) {
        return stars > 0 || scheme == EpcScheme.LGTIN ? EpcName.Kind.CLASS : EpcName.Kind.THING;
    }

    private void take(String key, String serial, boolean withSerial) {
        boolean appended = scheme.serial() == EpcScheme.Serial.APPENDED;
        element(scheme.ai(), appended ? key + serial : key, 0);
        boolean noExtension = scheme == EpcScheme.SGLN && serial.equals("0");
        if (withSerial && !appended && !noExtension) {
            element(scheme.qualifier(), serial, parts.size() - 1);
        }
    }

    private void element(String ai, String value, int part) {
        ApplicationIdentifier row = ApplicationIdentifiers.row(ai);
        reading.elements.add(new Element(ai, value));
        Finding wrong = row.test(value);
        // TDS 6.3.13 asks of piece and total only that they are two digits each
        boolean onlyPieces =
                wrong != null && scheme == EpcScheme.ITIP && wrong.code().equals("piece");
        if (wrong != null && !onlyPieces) {
            reading.faultOf(
                    ai,
                    places.get(part),
                    text.length() - places.get(part),
                    wrong.code(),
                    "EPC " + Rules.quoted(text) + ": as AI " + ai + " it would be " + Rules.quoted(value) + ": "
                            + wrong.rule());
        }
    }

    /** The key's value up to its check digit, or null after a fault. */
    private String key() {
        String prefix = parts.get(0);
        if (scheme.key() == EpcScheme.Key.TEXT) {
            String reference = decoded(1);
            if (reference != null && reference.isEmpty()) {
                fault(places.get(1), 0, "reference", "the reference is missing");
                return null;
            }
            return reference == null ? null : prefix + reference;
        }
        String reference = parts.get(1);
        if (!Rules.allDigits(reference, 0, reference.length())) {
            fault(places.get(1), reference.length(), "reference", "the reference must be digits");
            return null;
        }
        int digits = prefix.length() + reference.length();
        if (digits != scheme.digits()) {
            fault(
                    places.get(0),
                    digits + 1,
                    "length",
                    "company prefix and reference have " + digits + " digits together; " + scheme.word() + " has "
                            + scheme.digits());
            return null;
        }
        String data = scheme.leading() ? reference.charAt(0) + prefix + reference.substring(1) : prefix + reference;
        String key = (scheme.key() == EpcScheme.Key.ZERO_CHECKED ? "0" : "")
                + data
                + Rules.checkDigit(data, 0, data.length());
        return scheme == EpcScheme.ITIP ? withPieces(key) : key;
    }

    private String withPieces(String key) {
        for (int i = 2; i < 4; i++) {
            String part = parts.get(i);
            if (part.length() != 2 || !Rules.allDigits(part, 0, 2)) {
                fault(places.get(i), part.length(), "piece", "piece and total have two digits each");
                return null;
            }
        }
        return key + parts.get(2) + parts.get(3);
    }

    /** What a part says without its escapes, or null after a fault. */
    private String decoded(int part) {
        String written = parts.get(part);
        int from = places.get(part);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '%') {
                int escape = PercentText.escapeAt(written, i, written.length());
                if (escape < 0 || !Rules.isSet82((char) escape) && escape != '#') {
                    fault(from + i, 3, "escape", "this escape is no allowed character");
                    return null;
                }
                i += 2;
            } else if (!Rules.isSet82(c) || NEVER_RAW.indexOf(c) >= 0) {
                fault(from + i, 1, "character", "this character may not stand in a URN unescaped");
                return null;
            }
        }
        return PercentText.decode(written, false);
    }

    private void fault(int at, int length, String code, String rule) {
        reading.fault(at, length, code, "EPC " + Rules.quoted(text) + ": " + rule + " (character " + (at + 1) + ")");
    }
}
