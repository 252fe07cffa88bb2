package org.medseal.trace.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units of measure of sensors: which measure the same thing, and how one becomes another. The table is {@code units.tsv}. */
final class Units {
    private static final Map<String, Unit> ALL = load();

    private Units() {}

    private record Unit(String measures, BigDecimal factor, BigDecimal offset) {
        BigDecimal toBase(BigDecimal value) {
            return value.multiply(factor).add(offset);
        }

        BigDecimal ratio(Unit other) {
            return factor.divide(other.factor, MathContext.DECIMAL64);
        }

        BigDecimal fromBase(BigDecimal value) {
            return value.subtract(offset).divide(factor, MathContext.DECIMAL64);
        }
    }

    /** The value in the other unit; empty where the two measure different things or one of them is not known. */
    static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(value);
        }
        Unit one = ALL.get(from);
        Unit other = ALL.get(to);
        boolean related = one != null && other != null && one.measures().equals(other.measures());
        return related ? Optional.of(other.fromBase(one.toBase(value))) : Optional.empty();
    }

    /** A difference of two values, a deviation for one, in the other unit: where the unit's zero lies is of no matter. */
    static Optional<BigDecimal> convertDifference(BigDecimal value, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(value);
        }
        Unit one = ALL.get(from);
        Unit other = ALL.get(to);
        boolean related = one != null && other != null && one.measures().equals(other.measures());
        return related ? Optional.of(value.multiply(one.ratio(other))) : Optional.empty();
    }

    private static Map<String, Unit> load() {
        Map<String, Unit> units = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Units.class.getResourceAsStream("units.tsv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(
                            row -> units.put(row[0], new Unit(row[1], new BigDecimal(row[2]), new BigDecimal(row[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(units);
    }
}
