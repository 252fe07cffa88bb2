package org.medseal.gs1;

/** Checks of dates and times (GenSpecs 3.4 and 7.12). A two-digit year is tested for 29 February as 20YY. */
final class DateChecks {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private DateChecks() {}

    static int daysOf(int month, int year) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && !leap ? 28 : DAYS[month - 1];
    }

    static Finding date(String value, int from, int to) {
        return date(value, from, to, 2, false);
    }

    static Finding dateOrMonth(String value, int from, int to) {
        return date(value, from, to, 2, true);
    }

    static Finding longDate(String value, int from, int to) {
        return date(value, from, to, 4, false);
    }

    static Finding longDateOrMonth(String value, int from, int to) {
        return date(value, from, to, 4, true);
    }

    private static Finding date(String value, int from, int to, int yearDigits, boolean dayMayBeZero) {
        int digits = yearDigits + 4;
        if (to - from != digits) {
            return new Finding("length", 0, to - from, "a date has " + digits + " digits there");
        }
        Finding wrong = TextChecks.digits(value, from, to);
        if (wrong != null) {
            return wrong;
        }
        int year = yearDigits == 2 ? two(value, from) : two(value, from) * 100 + two(value, from + 2);
        int month = two(value, to - 4);
        int day = two(value, to - 2);
        if (month < 1 || month > 12) {
            return new Finding("date-month", yearDigits, 2, "there is no month " + value.substring(to - 4, to - 2));
        }
        if (day == 0 && dayMayBeZero) {
            return null;
        }
        // years divisible by 4 are leap years from 2000 to 2099 and from 1901 to 1999 alike: the century does not
        // matter
        int inCentury = yearDigits == 2 ? 2000 + year : year;
        if (day < 1 || day > daysOf(month, inCentury)) {
            return new Finding(
                    "date-day",
                    yearDigits + 2,
                    2,
                    "there is no day " + value.substring(to - 2, to) + " in month " + value.substring(to - 4, to - 2)
                            + (dayMayBeZero ? "" : day == 0 ? ", and day 00 is not allowed there" : ""));
        }
        return null;
    }

    static Finding time(String value, int from, int to) {
        Finding wrong = fixed(value, from, to, 4, "a time has 4 digits");
        if (wrong == null) {
            wrong = hour(value, from, from + 2);
        }
        if (wrong == null) {
            Finding minute = minute(value, from + 2, to);
            wrong = minute == null ? null : new Finding(minute.code(), minute.at() + 2, minute.length(), minute.rule());
        }
        return wrong;
    }

    static Finding hour(String value, int from, int to) {
        return below(value, from, to, 24, "hour");
    }

    static Finding minute(String value, int from, int to) {
        return below(value, from, to, 60, "minute");
    }

    static Finding second(String value, int from, int to) {
        return below(value, from, to, 60, "second");
    }

    private static Finding below(String value, int from, int to, int limit, String unit) {
        Finding wrong = fixed(value, from, to, 2, "a " + unit + " has 2 digits");
        if (wrong == null && two(value, from) >= limit) {
            wrong = new Finding(unit, 0, 2, "there is no " + unit + " " + value.substring(from, to));
        }
        return wrong;
    }

    private static Finding fixed(String value, int from, int to, int length, String rule) {
        return to - from == length ? TextChecks.digits(value, from, to) : new Finding("length", 0, to - from, rule);
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
