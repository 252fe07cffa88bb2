package org.medseal.gs1;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks against code lists: countries, currencies, package types and the short ones of the GenSpecs. */
final class ListChecks {
    private static final Set<String> COUNTRY_LETTERS = new HashSet<>();
    private static final Set<String> COUNTRY_NUMBERS = new HashSet<>();
    private static final Set<String> CURRENCIES = words("currencies.txt");
    private static final Set<String> PACKAGE_TYPES = words("package-types.txt");

    static {
        for (String line : Resource.lines("countries.txt")) {
            COUNTRY_LETTERS.add(line.substring(0, 2));
            COUNTRY_NUMBERS.add(line.substring(3));
        }
    }

    private ListChecks() {}

    private static Set<String> words(String table) {
        return Resource.lines(table).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Finding in(Set<String> list, String value, int from, int to, String code, String rule) {
        return list.contains(value.substring(from, to)) ? null : new Finding(code, 0, to - from, rule);
    }

    static Finding country(String value, int from, int to) {
        return in(COUNTRY_NUMBERS, value, from, to, "country", "there is no country with that number (ISO 3166)");
    }

    static Finding countryOr999(String value, int from, int to) {
        return to - from == 3 && value.startsWith("999", from)
                ? null
                : in(COUNTRY_NUMBERS, value, from, to, "country", "it is neither a country's number nor 999");
    }

    static Finding countryLetters(String value, int from, int to) {
        return in(COUNTRY_LETTERS, value, from, to, "country", "there is no country with these letters (ISO 3166)");
    }

    static Finding currency(String value, int from, int to) {
        return in(CURRENCIES, value, from, to, "currency", "there is no currency with that number (ISO 4217)");
    }

    static Finding packageType(String value, int from, int to) {
        return in(PACKAGE_TYPES, value, from, to, "package-type", "there is no such type of package (UN/ECE 21)");
    }

    static Finding sex(String value, int from, int to) {
        return oneOf("0129", value, from, to, "sex", "the sex is 0, 1, 2 or 9 (ISO 5218)");
    }

    static Finding winding(String value, int from, int to) {
        return oneOf("019", value, from, to, "winding", "the winding direction is 0, 1 or 9");
    }

    static Finding yesOrNo(String value, int from, int to) {
        return oneOf("01", value, from, to, "yes-or-no", "it must be 0 or 1");
    }

    static Finding minus(String value, int from, int to) {
        return oneOf("-", value, from, to, "minus", "only a minus sign may stand there");
    }

    private static Finding oneOf(String allowed, String value, int from, int to, String code, String rule) {
        return to - from == 1 && allowed.indexOf(value.charAt(from)) >= 0
                ? null
                : new Finding(code, 0, to - from, rule);
    }

    /** GS1 assigns 01 to 10, companies agree on 80 to 99 between themselves. */
    static Finding mediaType(String value, int from, int to) {
        if (to - from == 2 && Rules.allDigits(value, from, to)) {
            int type = Integer.parseInt(value, from, to, 10);
            if (type >= 1 && type <= 10 || type >= 80) {
                return null;
            }
        }
        return new Finding("media-type", 0, to - from, "the type of medium is 01 to 10 or 80 to 99");
    }
}
