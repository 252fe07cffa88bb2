package org.medseal.trace.events;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The value of a field of the sender's own as what it looks like: a number, a time, or else a text. Values of one sort are
 * compared as such; numbers stand before times, and times before texts.
 */
record FieldValue(Sort sort, BigDecimal number, Instant time, String text) implements Comparable<FieldValue> {
    private static final int MOST_DIGITS = 50;

    enum Sort {
        NUMBER,
        TIME,
        TEXT
    }

    static FieldValue of(String text) {
        String clean = text.strip();
        return number(clean)
                .map(number -> new FieldValue(Sort.NUMBER, number, null, text))
                .or(() -> time(clean).map(time -> new FieldValue(Sort.TIME, null, time, text)))
                .orElseGet(() -> new FieldValue(Sort.TEXT, null, null, text));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > MOST_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A time with its offset, or a day. In an address a plus sign that was not escaped arrives as a blank. */
    private static Optional<Instant> time(String text) {
        if (text.length() < 10 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        String clean = text.replace(' ', '+');
        try {
            return Optional.of(
                    clean.length() == 10
                            ? LocalDate.parse(clean)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(clean).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    boolean isSameAs(FieldValue other) {
        return text.equals(other.text) || sort != Sort.TEXT && compareTo(other) == 0;
    }

    @Override
    public int compareTo(FieldValue other) {
        if (sort != other.sort) {
            return sort.compareTo(other.sort);
        }
        return switch (sort) {
            case NUMBER -> number.compareTo(other.number);
            case TIME -> time.compareTo(other.time);
            case TEXT -> text.compareTo(other.text);
        };
    }
}
