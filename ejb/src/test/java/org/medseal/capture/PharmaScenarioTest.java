package org.medseal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of others' sites about others' items: taken as reported, and what contradicts is noted, not refused. */
class PharmaScenarioTest {
    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/vectors/pharma-scenarios");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    static Stream<Arguments> scenarios() throws IOException {
        Path folder = folder();
        if (folder == null) {
            return Stream.of(Arguments.of("none", List.of()));
        }
        List<Arguments> rows = new ArrayList<>();
        for (JsonNode scenario :
                new ObjectMapper().readTree(folder.resolve("scenarios.json").toFile())) {
            List<String> documents = new ArrayList<>();
            scenario.path("documents").forEach(document -> documents.add(document.asText()));
            rows.add(Arguments.of(scenario.path("id").asText(), documents));
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void noEventIsRefused(String id, List<String> documents) throws IOException {
        if (documents.isEmpty()) {
            Assumptions.abort("There are no pharma scenarios beside the project");
        }
        CaptureFixture capture = new CaptureFixture();
        for (String document : documents) {
            CaptureJob job = capture.capture(Files.readString(folder().resolve(document)), ErrorBehaviour.ROLLBACK);
            assertThat(job.errors()).as(document).isEmpty();
            assertThat(job.status()).as(document).isEqualTo(CaptureStatus.ACCEPTED);
        }
    }
}
