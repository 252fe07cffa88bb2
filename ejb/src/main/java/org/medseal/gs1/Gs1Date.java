package org.medseal.gs1;

import java.time.LocalDate;

/** Reads and writes the six-digit dates of element strings (GenSpecs 7.12 for the century). */
public final class Gs1Date {
    private Gs1Date() {}

    /**
     * Reads YYMMDD. Day 00 is the last day of the month. The century is the one that puts the year at most 49 years
     * back or 50 years ahead.
     */
    public static LocalDate parse(String yymmdd, LocalDate today) {
        Rules.digits("Date", yymmdd, 6);
        int year = year(number(yymmdd, 0), today);
        int month = number(yymmdd, 2);
        int day = number(yymmdd, 4);
        if (month < 1 || month > 12) {
            throw new Gs1Exception(
                    Fault.at(2, 2, "date-month", "Date " + yymmdd + ": there is no month " + yymmdd.substring(2, 4)));
        }
        int last = DateChecks.daysOf(month, year);
        if (day > last) {
            throw new Gs1Exception(Fault.at(
                    4,
                    2,
                    "date-day",
                    "Date " + yymmdd + ": there is no day " + yymmdd.substring(4) + " in month "
                            + yymmdd.substring(2, 4) + " of " + year));
        }
        return LocalDate.of(year, month, day == 0 ? last : day);
    }

    /** Writes YYMMDD. */
    public static String format(LocalDate date) {
        int all = date.getYear() % 100 * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        String digits = Integer.toString(1_000_000 + all);
        return digits.substring(1);
    }

    private static int year(int yy, LocalDate today) {
        int now = today.getYear();
        int century = now - now % 100;
        int ahead = yy - now % 100;
        if (ahead >= 51) {
            return century - 100 + yy;
        }
        return ahead <= -50 ? century + 100 + yy : century + yy;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
