package org.medseal.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** The conformance documents that stand beside the project; tests that need them are skipped where they are missing. */
final class Vectors {
    private Vectors() {}

    /** What the manifest says of one document. */
    record Entry(String file, JsonNode says) {
        Boolean schemaValid() {
            return says.path("schemaValid").isBoolean()
                    ? says.path("schemaValid").booleanValue()
                    : null;
        }

        String schema() {
            return says.path("schema").asText("");
        }

        Form form() {
            return file.endsWith(".xml") ? Form.XML : Form.JSON_LD;
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Path folder() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path vectors = p.resolveSibling("shared").resolve("vectors");
            if (Files.isDirectory(vectors)) {
                return vectors;
            }
        }
        return Assumptions.abort("no conformance documents beside the project (../shared/vectors)");
    }

    static List<Entry> manifest() {
        JsonNode manifest = json("documents-manifest.json");
        return StreamSupport.stream(manifest.spliterator(), false)
                .map(node -> new Entry(node.path("file").asText(), node))
                .toList();
    }

    static JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(folder().resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<EpcisEvent> events(String file) {
        List<EpcisEvent> events = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder().resolve(file))) {
            EpcisReader.read(in, file.endsWith(".xml") ? Form.XML : Form.JSON_LD, events::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }
}
