package org.medseal.gs1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Named;

/** The conformance vectors that lie beside the project; tests that need them are skipped where they are missing. */
final class Vectors {
    private Vectors() {}

    static Stream<Named<JsonNode>> rows(String file) {
        try {
            JsonNode rows = new ObjectMapper().readTree(file(file));
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> Named.of(
                            row.get("id").asText() + " " + row.path("input").asText(), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static File file(String name) {
        for (File at = new File("").getAbsoluteFile(); at != null; at = at.getParentFile()) {
            File found = new File(at, "shared/vectors/" + name);
            if (found.isFile()) {
                return found;
            }
        }
        return Assumptions.abort("No ../shared/vectors/" + name + " beside the project: conformance is not tested");
    }

    static ReadOptions options(JsonNode row) {
        JsonNode options = row.path("options");
        return ReadOptions.DEFAULT
                .withUnknownAis(options.path("permitUnknownAIs").asBoolean()
                        || row.path("permitUnknownAIs").asBoolean())
                .withShortNames(options.path("permitConvenienceAlphas").asBoolean())
                .withZeroSuppressedGtin(
                        options.path("permitZeroSuppressedGTINinDLuris").asBoolean());
    }
}
