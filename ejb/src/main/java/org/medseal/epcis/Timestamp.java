package org.medseal.epcis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as documents write it: {@code xs:dateTime}, or RFC 3339, which is stricter. The 1.2 schema lets the
 * zone be missing; then the event's own offset says what is meant.
 *
 * @param utc the time read as if it were UTC where no zone is given
 */
record Timestamp(Instant utc, boolean zoned) {
    private static final Pattern XSD =
            Pattern.compile("(-?(?:[1-9]\\d{3,8}|0\\d{3}))-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)"
                    + "(?:\\.(\\d+))?(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?");
    private static final Pattern RFC_3339 = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)"
            + "(?:\\.(\\d+))?([Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)");

    /** XML schema's {@code dateTime}. */
    static Optional<Timestamp> xsd(String text) {
        return read(XSD, text);
    }

    /** EPCIS 2.0's {@code DateTimeStamp}: four digits of a year, and a zone. */
    static Optional<Timestamp> stamp(String text) {
        if (text.length() < 20 || text.charAt(4) != '-' || text.charAt(11) == '2' && text.charAt(12) == '4') {
            return Optional.empty();
        }
        return read(XSD, text).filter(Timestamp::zoned);
    }

    /** JSON schema's {@code date-time}. */
    static Optional<Timestamp> rfc3339(String text) {
        return text.length() > 11 && text.startsWith("24", 11) ? Optional.empty() : read(RFC_3339, text);
    }

    private static Optional<Timestamp> read(Pattern pattern, String text) {
        Matcher m = text.length() > 200 ? null : pattern.matcher(text);
        if (m == null || !m.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(m.group(1));
            if (year == 0 && pattern == XSD) {
                return Optional.empty();
            }
            LocalDate date = LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
            String zone = m.group(8);
            return time(m).map(seconds -> at(date, seconds, nanos(m.group(7)), zone));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Seconds of the day; 24:00:00 is the end of the day. */
    private static Optional<Integer> time(Matcher m) {
        int hour = Integer.parseInt(m.group(4));
        int minute = Integer.parseInt(m.group(5));
        int second = Integer.parseInt(m.group(6));
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nanos(m.group(7)) == 0;
        boolean possible = endOfDay || hour < 24 && minute < 60 && second < 60;
        return possible ? Optional.of((hour * 60 + minute) * 60 + second) : Optional.empty();
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static Timestamp at(LocalDate date, int seconds, int nanos, String zone) {
        Instant utc = date.atTime(LocalTime.MIN)
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(seconds)
                .plusNanos(nanos);
        return zone == null ? new Timestamp(utc, false) : new Timestamp(utc.minusSeconds(seconds(zone)), true);
    }

    private static int seconds(String zone) {
        if (zone.length() == 1) {
            return 0;
        }
        int size = Integer.parseInt(zone.substring(1, 3)) * 3600 + Integer.parseInt(zone.substring(4, 6)) * 60;
        return zone.charAt(0) == '-' ? -size : size;
    }

    /** The instant, given the offset of the event where the time itself has none. */
    Instant instant(String offset) {
        boolean usable = !zoned && offset != null && offset.matches("[+-]\\d\\d:\\d\\d");
        return usable ? utc.minusSeconds(seconds(offset)) : utc;
    }
}
