package org.medseal.gs1;

import java.util.HashMap;
import java.util.Map;

/** The checks that the table of Application Identifiers names, each one function over a part of a value. */
enum Check {
    CHECK_DIGIT("check-digit", KeyChecks::checkDigit),
    CHECK_PAIR("check-pair", KeyChecks::checkPair),
    PREFIX_FIRST("prefix-first", KeyChecks::prefixFirst),
    PREFIX_SECOND("prefix-second", KeyChecks::prefixSecond),
    NOT_ONLY_DIGITS("not-only-digits", KeyChecks::notOnlyDigits),
    NOT_ZERO("not-zero", KeyChecks::notZero),
    NO_LEADING_ZERO("no-leading-zero", KeyChecks::noLeadingZero),
    ZERO("zero", KeyChecks::zero),
    PIECE_OF_TOTAL("piece-of-total", KeyChecks::pieceOfTotal),
    POSITION_IN_SEQUENCE("position-in-sequence", KeyChecks::positionInSequence),
    IMPORTER_INDEX("importer-index", KeyChecks::importerIndex),
    DATE("date", DateChecks::date),
    DATE_OR_MONTH("date-or-month", DateChecks::dateOrMonth),
    LONG_DATE("long-date", DateChecks::longDate),
    LONG_DATE_OR_MONTH("long-date-or-month", DateChecks::longDateOrMonth),
    TIME("time", DateChecks::time),
    HOUR("hour", DateChecks::hour),
    MINUTE("minute", DateChecks::minute),
    SECOND("second", DateChecks::second),
    COUNTRY("country", ListChecks::country),
    COUNTRY_OR_999("country-or-999", ListChecks::countryOr999),
    COUNTRY_LETTERS("country-letters", ListChecks::countryLetters),
    CURRENCY("currency", ListChecks::currency),
    SEX("sex", ListChecks::sex),
    MEDIA_TYPE("media-type", ListChecks::mediaType),
    PACKAGE_TYPE("package-type", ListChecks::packageType),
    WINDING("winding", ListChecks::winding),
    YES_OR_NO("yes-or-no", ListChecks::yesOrNo),
    MINUS("minus", ListChecks::minus),
    PERCENT_TEXT("percent-text", TextChecks::percentText),
    BANK_ACCOUNT("bank-account", TextChecks::bankAccount),
    LATITUDE("latitude", TextChecks::latitude),
    LONGITUDE("longitude", TextChecks::longitude),
    DIGITS("digits", TextChecks::digits),
    SET_39("set-39", TextChecks::set39),
    SET_64("set-64", TextChecks::set64),
    SET_82("set-82", TextChecks::set82),
    COUPON("coupon", CouponChecks::coupon),
    COUPON_OFFER("coupon-offer", CouponChecks::couponOffer);

    /** Looks at the characters from {@code from} to before {@code to}; null where nothing is wrong. */
    @FunctionalInterface
    interface Function {
        Finding test(String value, int from, int to);
    }

    private static final Map<String, Check> BY_WORD = new HashMap<>();

    static {
        for (Check check : values()) {
            BY_WORD.put(check.word, check);
        }
    }

    private final String word;
    private final Function function;

    Check(String word, Function function) {
        this.word = word;
        this.function = function;
    }

    static Check of(String word) {
        Check check = BY_WORD.get(word);
        if (check == null) {
            throw new IllegalStateException("The table of Application Identifiers names no check " + word);
        }
        return check;
    }

    String word() {
        return word;
    }

    /** Whether it says itself what is no digit, so that nobody need look before it. */
    boolean seesDigits() {
        return this == CHECK_DIGIT || this == DATE || this == DATE_OR_MONTH;
    }

    /** The broken rule, or null: called for every part of every code, so it makes no object where all is well. */
    Finding test(String value, int from, int to) {
        return function.test(value, from, to);
    }
}
