package org.medseal.gs1;

/**
 * The schemes of EPC pure identities and classes (TDS 6.3), as one table: which AI holds the key, how many digits company
 * prefix and reference have together, whether the first digit of the reference stands before the prefix in the key,
 * whether a check digit closes the key, and where the serial part goes.
 */
enum EpcScheme {
    SGTIN("sgtin", "01", 13, Key.LEADING_CHECKED, Serial.QUALIFIER, "21"),
    LGTIN("lgtin", "01", 13, Key.LEADING_CHECKED, Serial.QUALIFIER, "10"),
    UPUI("upui", "01", 13, Key.LEADING_CHECKED, Serial.QUALIFIER, "235"),
    SSCC("sscc", "00", 17, Key.LEADING_CHECKED, Serial.NONE, ""),
    SGLN("sgln", "414", 12, Key.CHECKED, Serial.QUALIFIER, "254"),
    PGLN("pgln", "417", 12, Key.CHECKED, Serial.NONE, ""),
    GRAI("grai", "8003", 12, Key.ZERO_CHECKED, Serial.APPENDED, ""),
    GDTI("gdti", "253", 12, Key.CHECKED, Serial.APPENDED, ""),
    SGCN("sgcn", "255", 12, Key.CHECKED, Serial.APPENDED, ""),
    GSRN("gsrn", "8018", 17, Key.CHECKED, Serial.NONE, ""),
    GSRNP("gsrnp", "8017", 17, Key.CHECKED, Serial.NONE, ""),
    GSIN("gsin", "402", 16, Key.CHECKED, Serial.NONE, ""),
    GINC("ginc", "401", 0, Key.TEXT, Serial.NONE, ""),
    GIAI("giai", "8004", 0, Key.TEXT, Serial.NONE, ""),
    CPI("cpi", "8010", 0, Key.TEXT, Serial.QUALIFIER, "8011"),
    ITIP("itip", "8006", 13, Key.LEADING_CHECKED, Serial.QUALIFIER, "21"),
    BIC("bic"),
    IMOVN("imovn"),
    ADI("adi"),
    USDOD("usdod"),
    GID("gid");

    /** How company prefix and reference make the key. */
    enum Key {
        /** First digit of the reference, prefix, rest, check digit. */
        LEADING_CHECKED,
        /** Prefix, reference, check digit. */
        CHECKED,
        /** Zero, prefix, reference, check digit: the zero is no part of the sum. */
        ZERO_CHECKED,
        /** Prefix and reference, which may have letters. */
        TEXT,
        /** No GS1 key: kept as it is. */
        FOREIGN
    }

    /** Where the serial part stands. */
    enum Serial {
        NONE,
        /** Behind the key, in its own AI's value. */
        APPENDED,
        /** In an AI of its own. */
        QUALIFIER
    }

    private static final EpcScheme[] ALL = values();

    private final String word;
    private final String ai;
    private final int digits;
    private final Key key;
    private final Serial serial;
    private final String qualifier;

    EpcScheme(String word) {
        this(word, "", 0, Key.FOREIGN, Serial.NONE, "");
    }

    EpcScheme(String word, String ai, int digits, Key key, Serial serial, String qualifier) {
        this.word = word;
        this.ai = ai;
        this.digits = digits;
        this.key = key;
        this.serial = serial;
        this.qualifier = qualifier;
    }

    /** The scheme of that name, or null. */
    static EpcScheme find(String word) {
        for (EpcScheme scheme : ALL) {
            if (scheme.word.equals(word)) {
                return scheme;
            }
        }
        return null;
    }

    /** The first scheme whose key stands in that AI, or null. */
    static EpcScheme of(String ai) {
        for (EpcScheme scheme : ALL) {
            if (!scheme.foreign() && scheme.ai.equals(ai)) {
                return scheme;
            }
        }
        return null;
    }

    String word() {
        return word;
    }

    String ai() {
        return ai;
    }

    int digits() {
        return digits;
    }

    Key key() {
        return key;
    }

    Serial serial() {
        return serial;
    }

    String qualifier() {
        return qualifier;
    }

    boolean foreign() {
        return key == Key.FOREIGN;
    }

    boolean leading() {
        return key == Key.LEADING_CHECKED;
    }

    /** Where in the key's value the company prefix begins. */
    int prefixAt() {
        return leading() || key == Key.ZERO_CHECKED ? 1 : 0;
    }

    /** How many characters the key has without a serial part behind it; 0 where that differs. */
    int keyLength() {
        return key == Key.TEXT ? 0 : digits + 1 + (key == Key.ZERO_CHECKED ? 1 : 0);
    }
}
