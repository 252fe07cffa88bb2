package org.medseal.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.medseal.Json;

/**
 * Within what time a market wants its report: data of module {@code config} ({@code /reporting/deadlines.json}), or of
 * the file that {@code MEDSEAL_REPORT_DEADLINES} names. Each says what it rests on.
 */
final class Deadlines {
    private static final String RESOURCE = "/reporting/deadlines.json";
    private static final Deadlines KNOWN = read(System.getenv("MEDSEAL_REPORT_DEADLINES"));

    private final JsonNode rules;

    private Deadlines(JsonNode rules) {
        this.rules = rules;
    }

    static Deadlines known() {
        return KNOWN;
    }

    /** By the rule that was in force on the day of the event. */
    Instant of(ReportKind kind, Instant event) {
        LocalDate day = event.atOffset(ZoneOffset.UTC).toLocalDate();
        for (JsonNode rule : rules) {
            boolean inForce = !day.isBefore(LocalDate.parse(rule.path("from").asText("0001-01-01")))
                    && !day.isAfter(LocalDate.parse(rule.path("to").asText("9999-12-31")));
            if (rule.path("kind").asText().equals(kind.name()) && inForce) {
                return event.plus(Duration.parse(rule.path("within").asText()));
            }
        }
        throw new IllegalStateException("No deadline of reports is given for " + kind + " on " + day);
    }

    /** @param file of the deployer, or null or empty */
    static Deadlines read(String file) {
        try (InputStream in = open(file)) {
            return new Deadlines(Json.mapper().readTree(in).path("deadlines"));
        } catch (IOException e) {
            throw new UncheckedIOException("The deadlines of reports cannot be read", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        return file == null || file.isBlank()
                ? Deadlines.class.getResourceAsStream(RESOURCE)
                : Files.newInputStream(Path.of(file));
    }
}
