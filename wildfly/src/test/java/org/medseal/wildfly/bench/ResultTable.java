package org.medseal.wildfly.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows as text and as JSON. */
final class ResultTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double SLOWER_WITH_MORE_STORED = 0.9;

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    /** Also holds every path at the most items stored against itself at the fewest. */
    private List<Row> all() {
        List<Row> all = new ArrayList<>(rows);
        for (Row many : rows) {
            rows.stream()
                    .filter(few -> few.path().equals(many.path()) && few.stored() < many.stored())
                    .findFirst()
                    .ifPresent(few -> all.add(new Row(
                            many.path(),
                            many.stored(),
                            many.rate(),
                            many.unit(),
                            "itself at " + millions(few.stored()),
                            few.rate(),
                            many.lessIsBetter() ? 1 / SLOWER_WITH_MORE_STORED : SLOWER_WITH_MORE_STORED,
                            many.lessIsBetter())));
        }
        return all;
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-42s %7s %14s %-11s %-44s %14s %8s %7s%n",
                "path",
                "stored",
                "rate",
                "unit",
                "held against",
                "its rate",
                "ratio",
                "goal"));
        for (Row row : all()) {
            text.append(line(row));
        }
        return text.toString();
    }

    static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-42s %7s %,14.0f %-11s %-44s %,14.0f %8.2f %s%5.2f  %s%n",
                row.path(),
                row.stored() == 0 ? "" : millions(row.stored()),
                row.rate(),
                row.unit(),
                row.against(),
                row.ceiling(),
                row.ratio(),
                row.lessIsBetter() ? "≤" : "≥",
                row.goal(),
                row.isMet() ? "met" : "MISSED");
    }

    private static String millions(long items) {
        return String.format(Locale.ROOT, "%.1f M", items / 1e6);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmarks.txt"), text());
        ObjectNode document = JSON.createObjectNode();
        document.put("at", Instant.now().toString());
        document.put("processors", Runtime.getRuntime().availableProcessors());
        document.put("java", Runtime.version().toString());
        ArrayNode list = document.putArray("rows");
        for (Row row : all()) {
            list.addObject()
                    .put("path", row.path())
                    .put("stored", row.stored())
                    .put("rate", row.rate())
                    .put("unit", row.unit())
                    .put("against", row.against())
                    .put("ceiling", row.ceiling())
                    .put("ratio", row.ratio())
                    .put("goal", row.goal())
                    .put("met", row.isMet());
        }
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("benchmarks.json").toFile(), document);
    }
}
