package org.medseal.gs1;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A medicine's number in one country.
 *
 * @param value its digits; of an NDC with hyphens where these are known
 */
public record NationalNumber(NationalScheme scheme, String value) implements Serializable {
    public NationalNumber {
        String digits = scheme == NationalScheme.US_NDC ? value.replace("-", "") : value;
        Finding wrong = scheme.test(digits);
        if (wrong != null) {
            throw new Gs1Exception(Fault.at(
                    wrong.at(),
                    wrong.length(),
                    wrong.code(),
                    scheme.title() + " " + Rules.quoted(value) + ": " + wrong.rule()));
        }
    }

    /** Reads it in any form in which it is written: with its name in front, hyphens and blanks, a PZN of seven digits. */
    public static NationalNumber parse(NationalScheme scheme, String text) {
        String plain = NationalText.withoutName(scheme, text);
        return switch (scheme) {
            case US_NDC -> ndc(plain);
            case DE_PZN -> {
                String digits = NationalText.digits(plain);
                yield new NationalNumber(scheme, digits.length() == 7 ? "0" + digits : digits);
            }
            case FR_CIP -> cip(NationalText.digits(plain));
            case ES_CN -> {
                String digits = NationalText.digits(plain);
                boolean withoutCheckDigit = digits.length() == 6 && Rules.allDigits(digits, 0, 6);
                yield new NationalNumber(
                        scheme, withoutCheckDigit ? digits + Rules.checkDigit("847000" + digits, 0, 12) : digits);
            }
            case IT_AIC -> {
                String digits = NationalText.digits(plain);
                yield new NationalNumber(scheme, digits.startsWith("A") ? digits.substring(1) : digits);
            }
            default -> new NationalNumber(scheme, NationalText.digits(plain));
        };
    }

    private static NationalNumber ndc(String text) {
        List<NationalDrugCode> read = NationalDrugCode.read(text);
        boolean tenDigits = text.length() == 10 && read.size() > 1;
        // ten digits without hyphens make one GTIN, however they are divided
        return new NationalNumber(
                NationalScheme.US_NDC,
                tenDigits ? text : NationalDrugCode.parse(text).toString());
    }

    /** Thirteen digits are 3400 9, the seven, and GS1's check digit. */
    private static NationalNumber cip(String digits) {
        if (digits.length() != 13) {
            return new NationalNumber(NationalScheme.FR_CIP, digits);
        }
        Gtin.parse(digits);
        if (!digits.startsWith("34009")) {
            throw new Gs1Exception(
                    Fault.at(0, 5, "prefix", "CIP " + Rules.quoted(digits) + ": a CIP of 13 digits begins with 34009"));
        }
        return new NationalNumber(NationalScheme.FR_CIP, digits.substring(5, 12));
    }

    /** The number that this GTIN was made of, if it is one of these (NTIN, or an NDC's). */
    public static Optional<NationalNumber> of(Gtin gtin) {
        String digits = gtin.digits();
        for (NationalScheme scheme : NationalScheme.values()) {
            String start = scheme.gtinStart();
            if (!start.isEmpty() && digits.startsWith(start)) {
                String number = digits.substring(start.length(), scheme == NationalScheme.ES_CN ? 14 : 13);
                return scheme.test(number) == null
                        ? Optional.of(new NationalNumber(scheme, ndcOr(scheme, number)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String ndcOr(NationalScheme scheme, String number) {
        List<NationalDrugCode> codes =
                scheme == NationalScheme.US_NDC ? NationalDrugCode.read(number) : List.<NationalDrugCode>of();
        return codes.size() == 1 ? codes.get(0).toString() : number;
    }

    /** The GTIN that stands for it, where its scheme has one. */
    public Optional<Gtin> gtin() {
        String start = scheme.gtinStart();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        String digits = value.replace("-", "");
        return Optional.of(Gtin.withCheckDigit(start + digits.substring(0, 13 - start.length())));
    }

    /** Its digits alone. */
    String digits() {
        return value.replace("-", "");
    }

    /** What else it is written as, and what its digits mean, by name. */
    public Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        switch (scheme) {
            case DE_PZN -> {
                forms.put("PPN", PharmacyProductNumber.ofPzn(value).value());
                if (value.startsWith("0")) {
                    forms.put("PZN-7", value.substring(1));
                }
            }
            case FR_CIP -> forms.put("CIP-13", gtin().orElseThrow().digits().substring(1));
            case ES_CN -> forms.put("CN-6", value.substring(0, 6));
            case IT_AIC -> forms.put("AIC", "A" + value);
            case US_NDC ->
                NationalDrugCode.read(value).forEach(code -> {
                    forms.merge("NDC-10", code.toString(), NationalNumber::either);
                    forms.merge("NDC-11", code.billing(), NationalNumber::either);
                });
            case CN_TRACE -> {
                forms.put("drug identification code", value.substring(0, 7));
                forms.put("production identification code", value.substring(7));
            }
            default -> {
                // written one way only
            }
        }
        return forms;
    }

    private static String either(String one, String other) {
        return one + " or " + other;
    }

    @Override
    public String toString() {
        return scheme.title() + " " + value;
    }
}
