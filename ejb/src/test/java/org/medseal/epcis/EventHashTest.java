package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The event hash gives what the authors of the algorithm publish, and what their program computes. */
class EventHashTest {
    /**
     * Where we differ, and why: the program writes True for true of JSON, remembers prefixes of documents it read before,
     * expands prefixes inside values of extensions, corrects wrong keys, and knows a header field ignoreFields.
     */
    private static final List<String> DIFFERENT = List.of(
            "evrythng__EPCISDocument-AssociationEvent.json",
            "evrythng__EPCISDocument-TransactionEvent.json",
            "association_event_all_possible_fields.jsonld",
            "SensorDataExample10",
            "SensorDataExample13",
            "SensorDataExample17",
            "gs1__XSL__1.2__XML__AssociationEvent.xml",
            "JSON__Capture__Documents__AssociationEvent_all_possible_fields.json",
            "XML__Capture__Documents__SensorData_with_combined_events.xml",
            "IgnoreFields");

    private static List<EpcisEvent> events(String file) throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        Form form = file.endsWith(".xml") ? Form.XML : Form.JSON_LD;
        try (InputStream in = Files.newInputStream(Vectors.folder().resolve(file))) {
            EpcisReader.read(in, form, events::add, EpcisReader.Mode.LENIENT);
        }
        return events;
    }

    record Expected(String file, List<String> hashes) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> computed() {
        JsonNode all = Vectors.json("event-hash/computed-by-reference.json");
        return StreamSupport.stream(all.spliterator(), false)
                .map(node -> new Expected(node.path("file").asText(), texts(node.path("hashes"))))
                .filter(expected -> DIFFERENT.stream().noneMatch(expected.file()::endsWith))
                .filter(expected -> DIFFERENT.stream().noneMatch(expected.file()::contains));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static Stream<Expected> published() throws IOException {
        Path folder = Vectors.folder().resolve("event-hash/documents");
        List<Expected> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String base = name.substring(0, name.lastIndexOf('.'));
                Path hashes = folder.resolve(base + ".hashes");
                if (!name.endsWith("hashes") && Files.exists(hashes) && !name.contains("IgnoreFields")) {
                    all.add(new Expected(
                            "event-hash/documents/" + name,
                            Files.readAllLines(hashes, StandardCharsets.UTF_8).stream()
                                    .filter(line -> !line.isBlank())
                                    .toList()));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource({"computed", "published"})
    void hashesAsTheReference(Expected expected) throws IOException {
        assertThat(events(expected.file()).stream().map(EventHash::of)).containsExactlyElementsOf(expected.hashes());
    }

    static Stream<Path> equalGroups() throws IOException {
        try (Stream<Path> files = Files.list(Vectors.folder().resolve("event-hash/equal-groups"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("equalGroups")
    void oneEventWrittenInManyWaysHasOneHash(Path file) throws IOException {
        assertThat(events("event-hash/equal-groups/" + file.getFileName()).stream()
                        .map(EventHash::of)
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    static Stream<JsonNode> pairs() {
        return StreamSupport.stream(Vectors.json("epcis/pairs-xml-json.json").spliterator(), false)
                .filter(pair -> pair.path("sameHashes").asBoolean(false));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void xmlAndJsonOfOneEventHaveOneHash(JsonNode pair) throws IOException {
        assertThat(events(pair.path("xml").asText()).stream().map(EventHash::of))
                .containsExactlyElementsOf(events(pair.path("json").asText()).stream()
                        .map(EventHash::of)
                        .toList());
    }

    @Test
    void roundsTimesHalfUpToMilliseconds() {
        assertThat(HashTexts.time(java.time.Instant.parse("2023-02-02T11:04:03.1415Z")))
                .isEqualTo("2023-02-02T11:04:03.142Z");
        assertThat(HashTexts.time(java.time.Instant.parse("2023-02-02T11:04:03.14149Z")))
                .isEqualTo("2023-02-02T11:04:03.141Z");
    }
}
