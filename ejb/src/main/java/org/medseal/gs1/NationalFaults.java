package org.medseal.gs1;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to say of a bare number that cannot be taken for one thing. */
final class NationalFaults {
    private NationalFaults() {}

    static String ambiguous(String digits, List<Alternative> all) {
        String may = all.stream().map(Alternative::toString).collect(Collectors.joining(", or "));
        return Rules.quoted(digits) + " may be " + may
                + (all.size() > 1 ? "" : ", though no check digit proves it")
                + ": say its form, or write the name in front";
    }

    static boolean hasLengthOfOne(String digits) {
        return schemes(digits).findAny().isPresent();
    }

    private static Stream<NationalScheme> schemes(String digits) {
        return Stream.of(NationalScheme.values())
                .filter(scheme -> scheme.isChecked() && NationalText.mayHave(scheme, digits.length()));
    }

    static String none(String digits) {
        return Rules.quoted(digits) + " has " + digits.length() + " digits, as no GTIN has, and is no national number: "
                + reasons(digits);
    }

    private static String reasons(String digits) {
        return schemes(digits)
                .map(scheme -> "as " + scheme + " "
                        + scheme.test(scheme == NationalScheme.DE_PZN && digits.length() == 7 ? "0" + digits : digits)
                                .rule())
                .collect(Collectors.joining("; "));
    }

    /** A GTIN's fault, and why the number is none of a country's either. */
    static Fault extended(Fault fault, String digits) {
        String more = reasons(digits);
        if (PharmacyProductNumber.looksLikeOne(digits)) {
            more = "as PPN (Germany) its check digits must be " + PharmacyProductNumber.rightCheckDigits(digits);
        }
        return more.isEmpty()
                ? fault
                : new Fault(fault.code(), fault.ai(), fault.at(), fault.length(), fault.sentence() + "; " + more);
    }
}
