package org.medseal.gs1;

import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers that countries give their medicines, as one table: what it is called, the Application Identifier that
 * carries it beside a GTIN (710 to 717), how many digits it has, what its last ones are checked with, and the digits that
 * a GTIN made of it (NTIN) begins with.
 */
public enum NationalScheme {
    DE_PZN("DE-PZN", "PZN", "Germany", "710", 8, "04150", NationalChecks::pzn),
    FR_CIP("FR-CIP", "CIP", "France", "711", 7, "034009", NationalChecks::cip),
    ES_CN("ES-CN", "CN", "Spain", "712", 7, "0847000", NationalChecks::cn),
    BR_DRN("BR-DRN", "DRN", "Brazil", "713", 13, "", null),
    PT_AIM("PT-AIM", "AIM", "Portugal", "714", 7, "", null),
    /** Ten digits in three segments; {@link NationalDrugCode} knows them. */
    US_NDC("US-NDC", "NDC", "United States", "715", 10, "003", null),
    CR_SRN("CR-SRN", "SRN", "Costa Rica", "717", 0, "", null),
    IT_AIC("IT-AIC", "AIC", "Italy", "716", 9, "", NationalChecks::aic),
    BE_CNK("BE-CNK", "CNK", "Belgium", "", 7, "", NationalChecks::cnk),
    /** Its first seven digits are the drug's identification code (NMPAB/T 1002). */
    CN_TRACE("CN-TRACE", "trace code", "China", "", 20, "", NationalChecks::chinese);

    /** What the check digit must be, or a broken rule. */
    @FunctionalInterface
    interface Check {
        Finding test(String digits);
    }

    /** What Application Identifiers 710 to 717 have room for. */
    private static final int MOST = 20;

    private final String code;
    private final String title;
    private final String country;
    private final String ai;
    private final int digits;
    private final String gtinStart;
    private final Check check;

    NationalScheme(String code, String title, String country, String ai, int digits, String gtinStart, Check check) {
        this.code = code;
        this.title = title;
        this.country = country;
        this.ai = ai;
        this.digits = digits;
        this.gtinStart = gtinStart;
        this.check = check;
    }

    /** The scheme of that code, {@code DE-PZN}. */
    public static Optional<NationalScheme> find(String code) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.code.equalsIgnoreCase(code))
                .findFirst();
    }

    static Optional<NationalScheme> ofAi(String ai) {
        return Arrays.stream(values())
                .filter(scheme -> !ai.isEmpty() && scheme.ai.equals(ai))
                .findFirst();
    }

    /** {@code DE-PZN}, as in master data. */
    public String code() {
        return code;
    }

    /** What people call it: {@code PZN}. */
    public String title() {
        return title;
    }

    public String country() {
        return country;
    }

    /** The Application Identifier that carries it; empty where there is none. */
    public String ai() {
        return ai;
    }

    /** How many digits it has; 0 where that is not laid down. */
    public int digits() {
        return digits;
    }

    String gtinStart() {
        return gtinStart;
    }

    /** Whether a mistyped number can be told. */
    public boolean isChecked() {
        return check != null;
    }

    /** What is wrong with a number of that scheme, or null. */
    Finding test(String number) {
        if (digits == 0) {
            return number.isEmpty() || number.length() > MOST
                    ? new Finding("length", 0, number.length(), "it has 1 to " + MOST + " characters")
                    : TextChecks.set82(number, 0, number.length());
        }
        Finding wrong = TextChecks.digits(number, 0, number.length());
        if (wrong == null && number.length() != digits) {
            wrong = new Finding(
                    "length", 0, number.length(), "it has " + number.length() + " digits; it has " + digits);
        }
        return wrong != null || check == null ? wrong : check.test(number);
    }

    @Override
    public String toString() {
        return title + " (" + country + ")";
    }
}
