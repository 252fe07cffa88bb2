package org.medseal.gs1;

import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An EPC URI that is right in form: {@code urn:epc:…} (pure identity, class or pattern; TDS 6) or a GS1 Digital Link.
 * Keeps the text as written; {@link #epc()} says what it names. Made for events with half a million of them: checking an
 * SGTIN or SSCC URN allocates nothing.
 */
public record EpcUri(String text) implements Serializable {
    static final String SGTIN = "urn:epc:id:sgtin:";
    private static final String SSCC = "urn:epc:id:sscc:";
    /** The GTIN read last, by any thread; it is immutable, so a race costs one object at most. */
    private static final AtomicReference<Gtin> RECENT = new AtomicReference<>();

    public EpcUri {
        if (text == null) {
            throw new Gs1Exception("missing", "The EPC is missing");
        }
        if (text.startsWith(SGTIN)) {
            checkSgtin(text);
        } else if (text.startsWith(SSCC)) {
            checkSscc(text);
        } else {
            read(text);
        }
    }

    public static EpcUri parse(String text) {
        return new EpcUri(text);
    }

    /** The thing, where the text is the URN of one unit or logistic unit, as nearly all of a large event are. */
    static Optional<Epc> serial(String text) {
        if (!text.startsWith(SGTIN) && !text.startsWith(SSCC)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EpcUri(text).epc());
        } catch (Gs1Exception e) {
            return Optional.empty();
        }
    }

    /** The pure identity URN; the prefix must be the one the key was given under. */
    public static EpcUri of(Epc epc, CompanyPrefix prefix) {
        return new EpcUri(urnText(epc, prefix));
    }

    /** The same as text: what is right in parts need not be read again. */
    public static String urnText(Epc epc, CompanyPrefix prefix) {
        if (epc instanceof Sgtin sgtin) {
            return PackUris.of(sgtin.gtin(), prefix).urn(sgtin.serial());
        }
        if (epc instanceof Sscc sscc) {
            int n = prefix.digits().length();
            String d = sscc.digits();
            requireCovered(prefix.covers(sscc), "SSCC ", d, prefix);
            return SSCC + prefix + "." + d.charAt(0) + d.substring(1 + n, 17);
        }
        OtherEpc other = (OtherEpc) epc;
        return other.uri().startsWith("urn:")
                ? other.uri()
                : ofLink(other.uri(), prefix).text();
    }

    private static EpcUri ofLink(String link, CompanyPrefix prefix) {
        EpcUri uri = EpcWriter.urn(read(link).elements(), prefix.digits().length())
                .map(EpcUri::new)
                .orElseThrow(() -> new Gs1Exception("no-urn", "There is no EPC URN for " + Rules.quoted(link)));
        requireCovered(uri.text().contains(":" + prefix + "."), "", Rules.quoted(link), prefix);
        return uri;
    }

    static void requireCovered(boolean covered, String kind, String thing, CompanyPrefix prefix) {
        if (!covered) {
            throw new Gs1Exception("company-prefix", kind + thing + " was not given under company prefix " + prefix);
        }
        if (prefix.digits().length() < 6) {
            throw new Gs1Exception(
                    "company-prefix", "An EPC URN needs a company prefix of 6 to 12 digits, not " + prefix);
        }
    }

    /** The URN of a place. */
    public static EpcUri of(Sgln place, CompanyPrefix prefix) {
        String reference = place.gln().digits().substring(prefix.digits().length(), 12);
        return new EpcUri("urn:epc:id:sgln:" + prefix + "." + reference + "." + PercentText.forUrn(place.extension()));
    }

    /** The canonical Digital Link on id.gs1.org. */
    public static EpcUri digitalLink(Epc epc) {
        return new EpcUri(linkText(epc));
    }

    /** The same as text: what is right in parts need not be read again. */
    public static String linkText(Epc epc) {
        if (epc instanceof Sgtin sgtin) {
            return PackUris.of(sgtin.gtin()).link(sgtin.serial());
        }
        if (epc instanceof Sscc sscc) {
            return "https://id.gs1.org/00/" + sscc;
        }
        return ((OtherEpc) epc).uri();
    }

    /**
     * The canonical Digital Link as text, made from the text alone and only where that is plain copying: for units whose
     * serial has nothing in it to be escaped, and logistic units. It is ASCII then.
     */
    public Optional<String> plainLink() {
        if (text.startsWith(SGTIN)) {
            int serial = text.indexOf('.', text.indexOf('.', SGTIN.length()) + 1) + 1;
            for (int i = serial; i < text.length(); i++) {
                if (!Rules.isLetterOrDigit(text.charAt(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    "https://id.gs1.org/01/" + gtin(text, SGTIN.length()).digits() + "/21/" + text.substring(serial));
        }
        return text.startsWith(SSCC) ? Optional.of(linkText(sscc(text))) : Optional.empty();
    }

    /** Whether it names a kind of thing (a GTIN, a lot, a pattern) and not one thing. */
    public boolean isClass() {
        return !text.startsWith(SGTIN)
                && !text.startsWith(SSCC)
                && read(text).epc().isEmpty();
    }

    /** The one thing that it names; refused where it names a kind of thing. */
    public Epc epc() {
        if (text.startsWith(SGTIN)) {
            return sgtin(text);
        }
        if (text.startsWith(SSCC)) {
            return sscc(text);
        }
        return read(text)
                .epc()
                .orElseThrow(() -> new Gs1Exception(
                        "no-instance", Rules.quoted(text) + " names a kind of thing, not one single thing"));
    }

    private static Code read(String text) {
        if (EpcTag.looksLikeOne(text)) {
            throw fault(text, 0, "epc", "it says how a tag holds an EPC; the pure identity is wanted (urn:epc:id:…)");
        }
        CodeForm form = text.startsWith("urn:") ? CodeForm.EPC : CodeForm.DIGITAL_LINK;
        return Code.parse(text, ReadOptions.DEFAULT.withForm(form));
    }

    @Override
    public String toString() {
        return text;
    }

    /** Checks everything but what the value types check themselves. */
    private static void checkSgtin(String text) {
        int dot = checkKey("SGTIN", text, SGTIN.length(), 13);
        if (dot == text.length()) {
            throw fault(text, dot, "serial", "the serial number is missing");
        }
        int chars = 0;
        for (int i = dot + 1; i < text.length(); i++, chars++) {
            char c = text.charAt(i);
            if (c == '%') {
                int escape = PercentText.escapeAt(text, i, text.length());
                if (escape < 0 || !Rules.isSet82((char) escape)) {
                    throw fault(text, i, "escape", "the escape at position " + (i + 1) + " is no allowed character");
                }
                i += 2;
            } else if (!Rules.isSet82(c) || c == '"' || c == '&' || c == '/' || c == '<' || c == '>' || c == '?') {
                throw fault(
                        text,
                        i,
                        "character",
                        "the character " + Rules.quoted(text.substring(i, i + 1)) + " at position " + (i + 1)
                                + " may not stand in the serial number unescaped");
            }
        }
        if (chars == 0 || chars > 20) {
            throw fault(text, dot + 1, "serial", "the serial number has " + chars + " characters; it has 1 to 20");
        }
    }

    private static void checkSscc(String text) {
        int end = checkKey("SSCC", text, SSCC.length(), 17);
        if (end != text.length()) {
            throw fault(text, end, "parts", "nothing may follow the serial reference");
        }
    }

    /** Company prefix, point, reference with {@code digits} digits together; gives the place after them. */
    private static int checkKey(String thing, String text, int from, int digits) {
        int dot = digitsFrom(text, from);
        int prefix = dot - from;
        if (prefix < 6 || prefix > 12) {
            throw fault(text, from, "company-prefix", "the company prefix has " + prefix + " digits; it has 6 to 12");
        }
        if (dot == text.length() || text.charAt(dot) != '.') {
            throw fault(text, dot, "parts", "a point must follow the company prefix");
        }
        int end = digitsFrom(text, dot + 1);
        int reference = end - dot - 1;
        if (prefix + reference != digits) {
            throw fault(
                    text,
                    dot + 1,
                    "length",
                    "company prefix and reference have " + (prefix + reference) + " digits together; an " + thing
                            + " has " + digits);
        }
        if (end < text.length() && text.charAt(end) != '.') {
            throw fault(text, end, "parts", "a point must follow the reference");
        }
        return end;
    }

    private static int digitsFrom(String text, int from) {
        int i = from;
        while (i < text.length() && Rules.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static Gs1Exception fault(String text, int at, String code, String sentence) {
        int length = Math.max(0, Math.min(1, text.length() - at));
        return new Gs1Exception(Fault.at(at, length, code, "EPC " + Rules.quoted(text) + ": " + sentence));
    }

    private static Sgtin sgtin(String text) {
        int from = SGTIN.length();
        int serial = text.indexOf('.', text.indexOf('.', from) + 1) + 1;
        String value = PercentText.decode(text.substring(serial), false);
        return new Sgtin(gtin(text, from), new SerialNumber(value));
    }

    /** An event's packs are mostly of one product: they share its GTIN. */
    private static Gtin gtin(String text, int from) {
        Gtin known = RECENT.getPlain();
        if (known != null && isWritten(known.digits(), text, from)) {
            return known;
        }
        Gtin read = new Gtin(ascii(key(text, from, 14)));
        RECENT.setPlain(read);
        return read;
    }

    private static boolean isWritten(String digits, String text, int from) {
        int dot = text.indexOf('.', from);
        int prefix = dot - from;
        return digits.charAt(0) == text.charAt(dot + 1)
                && text.regionMatches(from, digits, 1, prefix)
                && text.regionMatches(dot + 2, digits, 1 + prefix, 12 - prefix);
    }

    private static Sscc sscc(String text) {
        return new Sscc(ascii(key(text, SSCC.length(), 18)));
    }

    /** First digit of the reference, company prefix, rest of the reference, check digit. */
    private static byte[] key(String text, int from, int length) {
        int dot = text.indexOf('.', from);
        byte[] digits = new byte[length];
        int n = 0;
        digits[n++] = (byte) text.charAt(dot + 1);
        for (int i = from; i < dot; i++) {
            digits[n++] = (byte) text.charAt(i);
        }
        for (int i = dot + 2; n < length - 1; i++) {
            digits[n++] = (byte) text.charAt(i);
        }
        int sum = 0;
        for (int i = 0; i < length - 1; i++) {
            // both lengths are even, so the weights begin with 3 from the left
            sum += (digits[i] - '0') * ((i & 1) == 0 ? 3 : 1);
        }
        digits[length - 1] = (byte) ('0' + (10 - sum % 10) % 10);
        return digits;
    }

    @SuppressWarnings("deprecation") // the one constructor that copies bytes of ASCII without decoding them
    private static String ascii(byte[] digits) {
        return new String(digits, 0);
    }
}
