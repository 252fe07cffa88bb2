package org.medseal.gs1;

import java.util.ArrayList;
import java.util.List;

/** How national numbers are written: with the name of the scheme in front, with hyphens, dots and blanks, or bare. */
final class NationalText {
    /** No such number is longer with all that is written about it. */
    private static final int MOST = 40;

    private NationalText() {}

    /** The scheme whose name stands in front, or null. */
    static NationalScheme named(String text) {
        if (text.length() > MOST) {
            return null;
        }
        if (text.startsWith("-") && (digits(text).length() == 7 || digits(text).length() == 8)) {
            // Code 39 on German packs carries the hyphen before the PZN
            return NationalScheme.DE_PZN;
        }
        for (NationalScheme scheme : NationalScheme.values()) {
            if (!withoutName(scheme, text).equals(text)) {
                return scheme;
            }
        }
        return shaped(text);
    }

    /** The scheme that alone writes its numbers in that way, or null. */
    private static NationalScheme shaped(String text) {
        if (text.indexOf('-') > 0 && !NationalDrugCode.read(text).isEmpty()) {
            return NationalScheme.US_NDC;
        }
        if (text.length() == 8 && text.charAt(4) == '-' && digits(text).length() == 7 && isNumber(digits(text))) {
            return NationalScheme.BE_CNK;
        }
        if (text.length() == 8 && text.charAt(6) == '.' && isNumber(digits(text))) {
            return NationalScheme.ES_CN;
        }
        boolean italian = text.length() == 10 && text.charAt(0) == 'A' && isNumber(text.substring(1));
        return italian ? NationalScheme.IT_AIC : null;
    }

    /** The text behind {@code PZN}, {@code PZN-}, {@code CIP13: } and the like; the same where no name stands there. */
    static String withoutName(NationalScheme scheme, String text) {
        String name = scheme.title();
        int at = name.length();
        if (text.length() > MOST || !text.regionMatches(true, 0, name, 0, at)) {
            return text;
        }
        for (String variant : new String[] {"-13 ", "13 ", "-11 ", "11 ", "-10 ", "10 ", "-8 ", "-7 ", "13:", "7:"}) {
            if (text.startsWith(variant, at)) {
                at += variant.length();
                break;
            }
        }
        while (at < text.length() && " :.-–#".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean followed = at < text.length() && (Rules.isDigit(text.charAt(at)) || text.charAt(at) == 'A');
        return followed ? text.substring(at) : text;
    }

    /** Without what only divides the digits for the eye. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && c != '.') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && Rules.allDigits(text, 0, text.length());
    }

    /** What a bare number may be, where a check digit says so. */
    static List<NationalNumber> proved(String digits) {
        List<NationalNumber> all = new ArrayList<>();
        for (NationalScheme scheme : NationalScheme.values()) {
            if (scheme.isChecked() && mayHave(scheme, digits.length())) {
                add(all, scheme, digits);
            }
        }
        return all;
    }

    /** What a bare number may be that no check digit speaks for. */
    static List<NationalNumber> possible(String digits) {
        List<NationalNumber> all = new ArrayList<>();
        boolean drugCode = digits.length() == 10 || digits.length() == 11;
        for (NationalDrugCode code : drugCode ? NationalDrugCode.read(digits) : List.<NationalDrugCode>of()) {
            all.add(new NationalNumber(NationalScheme.US_NDC, code.toString()));
        }
        if (digits.length() == 6) {
            all.add(NationalNumber.parse(NationalScheme.ES_CN, digits));
        }
        if (digits.length() == NationalScheme.PT_AIM.digits()) {
            all.add(new NationalNumber(NationalScheme.PT_AIM, digits));
        }
        return all;
    }

    static boolean mayHave(NationalScheme scheme, int digits) {
        return digits == scheme.digits() || scheme == NationalScheme.DE_PZN && digits == 7;
    }

    private static void add(List<NationalNumber> all, NationalScheme scheme, String digits) {
        String number = scheme == NationalScheme.DE_PZN && digits.length() == 7 ? "0" + digits : digits;
        if (scheme.test(number) == null) {
            all.add(new NationalNumber(scheme, number));
        }
    }
}
