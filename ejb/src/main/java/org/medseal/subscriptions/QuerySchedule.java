package org.medseal.subscriptions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a standing query fires (EPCIS 2.0, 8.2.5.3), in UTC. A part that is not given allows every value; only those finer
 * than the finest one given are their first, so {@code hour=1} is once a day and not 3,600 times.
 */
public record QuerySchedule(Map<String, String> parts) implements Serializable {
    private static final int YEARS_AHEAD = 8;

    /** From the coarsest to the finest. */
    private enum Part {
        MONTH("month", ChronoField.MONTH_OF_YEAR, 1, 12),
        DAY_OF_MONTH("dayOfMonth", ChronoField.DAY_OF_MONTH, 1, 31),
        DAY_OF_WEEK("dayOfWeek", ChronoField.DAY_OF_WEEK, 1, 7),
        HOUR("hour", ChronoField.HOUR_OF_DAY, 0, 23),
        MINUTE("minute", ChronoField.MINUTE_OF_HOUR, 0, 59),
        SECOND("second", ChronoField.SECOND_OF_MINUTE, 0, 59);

        private final String text;
        private final ChronoField field;
        private final int least;
        private final int most;

        Part(String text, ChronoField field, int least, int most) {
            this.text = text;
            this.field = field;
            this.least = least;
            this.most = most;
        }

        BitSet read(String value) {
            BitSet allowed = new BitSet();
            for (String each : value.replace(" ", "").split(",", -1)) {
                if (each.matches("\\d{1,2}")) {
                    allowed.set(number(each, value));
                } else if (each.matches("\\[\\d{1,2}-\\d{1,2}]")) {
                    String[] ends = each.substring(1, each.length() - 1).split("-");
                    int from = number(ends[0], value);
                    int to = number(ends[1], value);
                    if (from > to) {
                        throw wrong(value);
                    }
                    allowed.set(from, to + 1);
                } else {
                    throw wrong(value);
                }
            }
            return allowed;
        }

        private int number(String digits, String value) {
            int number = Integer.parseInt(digits);
            if (number < least || number > most) {
                throw wrong(value);
            }
            return number;
        }

        private SubscriptionException wrong(String value) {
            return SubscriptionException.controls(String.format(
                    Locale.ROOT,
                    "%s is \"%s\"; it is numbers from %d to %d and ranges like [%d-%d], joined by commas",
                    text,
                    value,
                    least,
                    most,
                    least,
                    most));
        }
    }

    public QuerySchedule {
        parts = Map.copyOf(parts);
        allowed(parts);
    }

    /** As it was given, in the order of names. */
    public Map<String, String> sorted() {
        return new TreeMap<>(parts);
    }

    private static Map<Part, BitSet> allowed(Map<String, String> parts) {
        Map<Part, BitSet> allowed = new EnumMap<>(Part.class);
        parts.forEach((name, value) -> {
            Part part = null;
            for (Part each : Part.values()) {
                part = each.text.equals(name) ? each : part;
            }
            if (part == null) {
                throw SubscriptionException.controls("A schedule has no part " + name);
            }
            allowed.put(part, part.read(value));
        });
        if (allowed.isEmpty()) {
            throw SubscriptionException.controls(
                    "A schedule names at least one of second, minute, hour, dayOfMonth," + " month and dayOfWeek");
        }
        boolean finest = true;
        for (int i = Part.values().length - 1; i >= 0; i--) {
            Part part = Part.values()[i];
            finest &= !allowed.containsKey(part);
            BitSet all = new BitSet();
            all.set(part.least, finest && part != Part.DAY_OF_WEEK ? part.least + 1 : part.most + 1);
            allowed.putIfAbsent(part, all);
        }
        boolean weekly = parts.containsKey("dayOfWeek") && !parts.containsKey("dayOfMonth");
        if (weekly) {
            allowed.get(Part.DAY_OF_MONTH).set(1, 32);
        }
        return allowed;
    }

    /** The first such moment after that; empty if there is none, as on the 31st of February. */
    public Optional<Instant> next(Instant after) {
        Map<Part, BitSet> allowed = allowed(parts);
        LocalDateTime time = LocalDateTime.ofInstant(after, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        LocalDateTime end = time.plusYears(YEARS_AHEAD);
        while (time.isBefore(end)) {
            LocalDateTime fits = time;
            if (!fits(allowed, Part.MONTH, time)) {
                fits = time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
            } else if (!fits(allowed, Part.DAY_OF_MONTH, time) || !fits(allowed, Part.DAY_OF_WEEK, time)) {
                fits = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!fits(allowed, Part.HOUR, time)) {
                fits = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!fits(allowed, Part.MINUTE, time)) {
                fits = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            } else if (!fits(allowed, Part.SECOND, time)) {
                fits = time.plusSeconds(1);
            }
            if (fits.equals(time)) {
                return Optional.of(time.toInstant(ZoneOffset.UTC));
            }
            time = fits;
        }
        return Optional.empty();
    }

    private static boolean fits(Map<Part, BitSet> allowed, Part part, LocalDateTime time) {
        return allowed.get(part).get(time.get(part.field));
    }
}
