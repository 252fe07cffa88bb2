package org.medseal.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads GS1 Digital Link URIs (URI syntax 1.4, section 4): any domain, any path before the key, compressed or not. */
final class LinkReader {
    private static final String URI_SIGNS = "-._~:/?#[]@!$&'()*+,;=%";
    /** No key has so many qualifiers. */
    private static final int MOST_IN_PATH = 8;

    private static final String[] SCHEMES = {"https://", "http://", "HTTPS://", "HTTP://"};
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("sscc", "00"),
            Map.entry("gtin", "01"),
            Map.entry("cpv", "22"),
            Map.entry("lot", "10"),
            Map.entry("ser", "21"),
            Map.entry("gdti", "253"),
            Map.entry("gcn", "255"),
            Map.entry("ginc", "401"),
            Map.entry("gsin", "402"),
            Map.entry("gln", "414"),
            Map.entry("glnx", "254"),
            Map.entry("payTo", "415"),
            Map.entry("refno", "8020"),
            Map.entry("party", "417"),
            Map.entry("grai", "8003"),
            Map.entry("giai", "8004"),
            Map.entry("itip", "8006"),
            Map.entry("cpid", "8010"),
            Map.entry("cpsn", "8011"),
            Map.entry("gmn", "8013"),
            Map.entry("gsrnp", "8017"),
            Map.entry("gsrn", "8018"),
            Map.entry("srin", "8019"));

    private final Reading reading;
    private final String text;
    private final int from;
    private int pathAt;
    private int pathEnd;
    private final List<ApplicationIdentifier> inPath = new ArrayList<>(4);

    private LinkReader(Reading reading, int from) {
        this.reading = reading;
        this.from = from;
        this.text = reading.text;
    }

    static void read(Reading reading, int from) {
        new LinkReader(reading, from).read();
    }

    /** Whether the text begins as a web address does. */
    static boolean looksLikeOne(String text, int from) {
        return text.regionMatches(true, from, "http://", 0, 7) || text.regionMatches(true, from, "https://", 0, 8);
    }

    private void read() {
        int host = scheme();
        if (host < 0 || !charactersAreRight(host) || !hostIsRight(host)) {
            return;
        }
        int hash = text.indexOf('#', pathAt);
        int end = hash < 0 ? text.length() : hash;
        int question = text.indexOf('?', pathAt);
        pathEnd = question < 0 || question > end ? end : question;
        if (path() && reading.isSound() && pathEnd < end) {
            query(pathEnd + 1, end);
        }
    }

    private int scheme() {
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme, from)) {
                return from + scheme.length();
            }
        }
        fault(from, 8, "scheme", "a Digital Link begins with http:// or https://");
        return -1;
    }

    private boolean charactersAreRight(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Rules.isLetterOrDigit(c) && URI_SIGNS.indexOf(c) < 0) {
                fault(
                        i,
                        1,
                        "character",
                        "the character " + Rules.quoted(text.substring(i, i + 1))
                                + " may not stand in a URI unescaped");
                return false;
            }
        }
        return true;
    }

    private boolean hostIsRight(int from) {
        pathAt = text.indexOf('/', from);
        int end = pathAt < 0 ? text.length() : pathAt;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!Rules.isLetterOrDigit(c) && "-.:[]".indexOf(c) < 0) {
                fault(
                        i,
                        1,
                        "host",
                        "the character " + Rules.quoted(text.substring(i, i + 1)) + " may not stand in a domain name");
                return false;
            }
        }
        if (end == from || pathAt < 0) {
            fault(from, end - from, "host", end == from ? "the domain name is missing" : "it has no path");
            return false;
        }
        return true;
    }

    /** Takes pairs of AI and value from the right until one is a key; what stands before it is the owner's affair. */
    private boolean path() {
        List<Integer> cuts = new ArrayList<>(8);
        int end = pathEnd;
        ApplicationIdentifier row = null;
        while (row == null || !row.linkKey()) {
            int valueCut = text.lastIndexOf('/', end - 1);
            int aiCut = valueCut <= pathAt ? -1 : text.lastIndexOf('/', valueCut - 1);
            boolean pair = aiCut >= pathAt && inPath.size() < MOST_IN_PATH;
            row = pair ? rowOf(text.substring(aiCut + 1, valueCut)) : null;
            if (row == null) {
                if (compressed()) {
                    return false;
                }
                noKey(cuts.isEmpty() ? pathAt : cuts.get(cuts.size() - 1), aiCut, valueCut);
                return false;
            }
            if (valueCut + 1 == end) {
                faultOf(row.ai(), valueCut, 1, "empty", "the value of AI " + row.ai() + " is missing");
                return false;
            }
            cuts.add(end);
            cuts.add(valueCut);
            inPath.add(0, row);
            end = aiCut;
        }
        for (int i = 0; i < inPath.size(); i++) {
            int last = cuts.size() - 1 - 2 * i;
            take(inPath.get(i), cuts.get(last) + 1, cuts.get(last - 1), false);
        }
        return sequenceIsRight();
    }

    /** Whether the last segment is compressed data; then everything has been read from the link it stands for. */
    private boolean compressed() {
        int slash = text.lastIndexOf('/', pathEnd - 1);
        List<Element> packed = slash < 0 ? List.of() : CompressedLink.read(text.substring(slash + 1, pathEnd));
        if (packed.isEmpty()) {
            return false;
        }
        List<Element> all = new ArrayList<>();
        int end = slash;
        ApplicationIdentifier row = null;
        while (end > pathAt && all.size() < MOST_IN_PATH && (row == null || !row.linkKey())) {
            int valueCut = text.lastIndexOf('/', end - 1);
            int aiCut = valueCut <= pathAt ? -1 : text.lastIndexOf('/', valueCut - 1);
            row = aiCut < pathAt ? null : rowOf(text.substring(aiCut + 1, valueCut));
            if (row == null) {
                break;
            }
            all.add(0, new Element(row.ai(), PercentText.decode(text.substring(valueCut + 1, end), false)));
            end = aiCut;
        }
        all.addAll(packed);
        return expanded(all);
    }

    private boolean expanded(List<Element> all) {
        try {
            String link = LinkWriter.write(text.substring(from, pathAt), all);
            String query = pathEnd < text.length() ? text.substring(pathEnd + 1) : "";
            String whole = query.isEmpty() ? link : link + (link.contains("?") ? "&" : "?") + query;
            Reading plain = new Reading(whole, reading.options);
            read(plain, 0);
            if (plain.isSound()) {
                reading.elements.addAll(plain.elements);
            }
            return plain.isSound();
        } catch (Gs1Exception e) {
            return false;
        }
    }

    private void noKey(int from, int aiCut, int valueCut) {
        if (text.charAt(pathEnd - 1) == '/' && pathEnd - 1 > pathAt) {
            fault(pathEnd - 1, 1, "empty", "it must not end with a slash");
            return;
        }
        String segment = aiCut >= pathAt ? text.substring(aiCut + 1, valueCut) : "";
        String rule = segment.isEmpty() || !Rules.allDigits(segment, 0, segment.length())
                ? "its path names no GS1 key"
                : "there is no Application Identifier " + Rules.quoted(segment) + " that may stand in the path";
        fault(segment.isEmpty() ? from : aiCut + 1, Math.max(1, segment.length()), "no-key", rule);
    }

    /** The row for a path segment or a query name: a number, or a short name where the caller allows that. */
    private ApplicationIdentifier rowOf(String segment) {
        ApplicationIdentifier row = ApplicationIdentifiers.row(segment);
        return row == null && reading.options.shortNames() && SHORT_NAMES.containsKey(segment)
                ? ApplicationIdentifiers.row(SHORT_NAMES.get(segment))
                : row;
    }

    private void take(ApplicationIdentifier row, int from, int end, boolean query) {
        String value = PercentText.decode(text.substring(from, end), query);
        int length = value.length();
        if (row.ai().equals("01")
                && reading.options.zeroSuppressedGtin()
                && (length == 8 || length == 12 || length == 13)) {
            value = "00000000000000".substring(length).concat(value);
        }
        reading.element(row, value, from, query ? Reading.Writing.QUERY : Reading.Writing.PATH);
    }

    private boolean sequenceIsRight() {
        List<String> qualifiers =
                inPath.stream().skip(1).map(ApplicationIdentifier::ai).toList();
        if (!fits(inPath.get(0), qualifiers)) {
            fault(
                    pathAt,
                    pathEnd - pathAt,
                    "qualifiers",
                    "after AI " + inPath.get(0).ai() + " the AIs " + String.join(", ", qualifiers)
                            + " may not stand in the path, or not in this order");
            return false;
        }
        return true;
    }

    private static boolean fits(ApplicationIdentifier key, List<String> qualifiers) {
        if (qualifiers.isEmpty()) {
            return true;
        }
        for (List<String> sequence : key.linkQualifiers()) {
            int at = 0;
            for (String qualifier : qualifiers) {
                int found = at < 0 ? -1 : sequence.subList(at, sequence.size()).indexOf(qualifier);
                at = found < 0 ? -1 : at + found + 1;
            }
            if (at >= 0) {
                return true;
            }
        }
        return false;
    }

    private void query(int from, int end) {
        int at = from;
        while (at < end && reading.isSound()) {
            int and = text.indexOf('&', at);
            int stop = and < 0 || and > end ? end : and;
            int equals = at;
            while (equals < stop && text.charAt(equals) != '=') {
                equals++;
            }
            if (equals < stop) {
                parameter(at, equals, stop);
            }
            at = stop + 1;
        }
    }

    private void parameter(int from, int equals, int end) {
        String name = text.substring(from, equals);
        boolean number = Rules.allDigits(name, 0, name.length());
        ApplicationIdentifier row = name.isEmpty() ? null : rowOf(name);
        if (row == null) {
            if (number && !name.isEmpty()) {
                unknown(name, from, equals, end);
            }
        } else if (equals + 1 == end) {
            faultOf(row.ai(), equals, 1, "empty", "the value of AI " + row.ai() + " is missing");
        } else if (mayBeAttribute(row, from)) {
            take(row, equals + 1, end, true);
        }
    }

    private void unknown(String name, int from, int equals, int end) {
        int digits = ApplicationIdentifiers.aiLength(name, 0);
        boolean possible = name.length() >= 2 && name.length() <= 4 && (digits == 0 || digits == name.length());
        if (reading.options.acceptUnknownAis() && possible) {
            String value = PercentText.decode(text.substring(equals + 1, end), true);
            reading.unknownElement(name, value, equals + 1, Reading.Writing.QUERY);
        } else {
            faultOf(name, from, name.length(), "unknown-ai", "there is no Application Identifier " + name);
        }
    }

    private boolean mayBeAttribute(ApplicationIdentifier row, int at) {
        String ai = row.ai();
        if (reading.elements.stream().anyMatch(element -> element.ai().equals(ai))) {
            faultOf(ai, at, ai.length(), "repeated", "AI " + ai + " stands twice");
            return false;
        }
        if (!row.linkAttribute()) {
            faultOf(ai, at, ai.length(), "not-an-attribute", "AI " + ai + " may not stand in the query");
            return false;
        }
        List<String> qualifiers = new ArrayList<>(
                inPath.stream().skip(1).map(ApplicationIdentifier::ai).toList());
        for (int i = 0; i <= qualifiers.size(); i++) {
            qualifiers.add(i, ai);
            boolean belongsInPath = fits(inPath.get(0), qualifiers);
            qualifiers.remove(i);
            if (belongsInPath) {
                faultOf(ai, at, ai.length(), "not-an-attribute", "AI " + ai + " must stand in the path");
                return false;
            }
        }
        return true;
    }

    private void fault(int at, int length, String code, String rule) {
        faultOf(null, at, length, code, rule);
    }

    private void faultOf(String ai, int at, int length, String code, String rule) {
        reading.faultOf(
                ai,
                at,
                length,
                code,
                "Digital Link " + Rules.quoted(text) + ": " + rule + " (character " + (at + 1) + ")");
    }
}
