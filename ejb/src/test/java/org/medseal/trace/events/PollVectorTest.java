package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medseal.Json;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.epcis.QueryCall;
import org.medseal.epcis.Vocabulary;

/** Polls of an interoperability suite for the EPCIS 1.x query interface, against the events it comes with. */
class PollVectorTest {
    private static final EventFixture WORLD = new EventFixture();
    /** They want limits to be set first. */
    private static final Set<String> WITH_OTHER_LIMITS = Set.of("SE49", "SE50");

    private static Path folder() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path queries = p.resolveSibling("shared").resolve("vectors/query");
            if (Files.isDirectory(queries)) {
                return queries;
            }
        }
        return Assumptions.abort("no conformance documents beside the project (../shared/vectors)");
    }

    @BeforeAll
    static void captureWhatTheyAskFor() throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.list(folder().resolve("base"))) {
            documents = files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        for (Path document : documents) {
            var job = WORLD.capture.capture(Files.readString(document), ErrorBehaviour.ROLLBACK);
            assertThat(job.status()).as("%s: %s", document, job.errors()).isEqualTo(CaptureStatus.ACCEPTED);
        }
    }

    record Poll(String id, Path request, JsonNode expected) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Poll> polls() throws IOException {
        JsonNode queries =
                Json.mapper().readTree(folder().resolve("queries.json").toFile());
        return StreamSupport.stream(queries.spliterator(), false)
                .filter(query -> !WITH_OTHER_LIMITS.contains(query.path("id").asText()))
                .filter(query -> !query.path("needsRecordTimeEqualsEventTime").asBoolean())
                .filter(query -> query.at("/steps/0/operation").asText().equals("Poll"))
                .map(query -> new Poll(
                        query.path("id").asText(),
                        folder().resolve("xml")
                                .resolve(query.at("/steps/0/file").asText()),
                        query.at("/steps/0/expect/0")));
    }

    @ParameterizedTest
    @MethodSource("polls")
    void findsWhatTheSuiteExpects(Poll poll) throws IOException {
        QueryCall call;
        try (InputStream in = Files.newInputStream(poll.request())) {
            call = QueryCall.read(in);
        }
        Map<String, List<String>> parameters = new TreeMap<>(call.parameters());
        if (call.queryName().equals(Events.MASTER_DATA)) {
            findsMasterData(parameters, poll.expected());
            return;
        }
        // Other tests' events are not of that year.
        parameters.put("LT_eventTime", List.of("2010-01-01T00:00:00Z"));
        if (poll.expected().has("exception")) {
            assertThatThrownBy(() -> WORLD.ask(Viewer.HOUSE, events -> events.poll(call.queryName(), parameters)))
                    .isInstanceOfSatisfying(QueryException.class, refused -> assertThat(refused.code())
                            .isEqualTo("epcisException:"
                                    + poll.expected().path("exception").asText()));
            return;
        }
        EventPage found = WORLD.ask(Viewer.HOUSE, events -> events.poll(call.queryName(), parameters));

        assertThat(found.size()).isEqualTo(poll.expected().path("eventCount").asInt());
    }

    private static void findsMasterData(Map<String, List<String>> parameters, JsonNode expected) {
        if (expected.has("exception")) {
            assertThatThrownBy(() -> WORLD.ask(Viewer.HOUSE, events -> events.masterData(parameters, Map.of())))
                    .isInstanceOfSatisfying(QueryException.class, refused -> assertThat(refused.code())
                            .isEqualTo("epcisException:"
                                    + expected.path("exception").asText()));
            return;
        }
        Map<String, List<String>> wanted = new TreeMap<>();
        expected.path("vocabularies").forEach(vocabulary -> {
            List<String> names = new ArrayList<>();
            vocabulary.path("elements").forEach(name -> names.add(name.asText()));
            wanted.put(vocabulary.path("type").asText(), names);
        });
        Map<String, List<String>> found = new TreeMap<>();
        WORLD.ask(Viewer.HOUSE, events -> events.masterData(parameters, Map.of()))
                .forEach(vocabulary -> found.put(
                        vocabulary.type(),
                        vocabulary.elements().stream()
                                .map(Vocabulary.Element::id)
                                .toList()));

        assertThat(found).isEqualTo(wanted);
    }
}
