package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read and written in any syntax reads back as the same events, unless the writer said what it left out. */
class RoundTripTest {
    private static final Set<String> SCHEMAS = Set.of("1.2doc", "2.0doc", "1.2query", "2.0query", "EPCIS-JSON-Schema");

    /** XML attributes of extensions become members in JSON, and prefixes in values become whole URIs. */
    private static final List<String> NOT_BACK =
            List.of("ROCIT_ship", "qu-tracelink__", "XML__Capture__Documents__SensorData_and_extension");

    private final List<DocumentHeader> headers = new ArrayList<>();

    static Stream<Vectors.Entry> documents() {
        return Vectors.manifest().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.schemaValid()) && SCHEMAS.contains(entry.schema()))
                .filter(entry -> !entry.file().contains("query-xml")
                        && !entry.file().contains("soap-1.2")
                        && !entry.file().contains("capture-job"))
                .filter(entry -> NOT_BACK.stream().noneMatch(entry.file()::contains));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsBackWhatItWrote(Vectors.Entry entry) throws IOException {
        List<EpcisEvent> events;
        try (InputStream in = Files.newInputStream(Vectors.folder().resolve(entry.file()))) {
            events = read(in, entry.form());
        }
        for (EpcisWriter.Syntax syntax : EpcisWriter.Syntax.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Set<String> losses;
            try (EpcisWriter writer = EpcisWriter.open(out, syntax, headers.get(0))) {
                for (EpcisEvent event : events) {
                    writer.write(event);
                }
                losses = writer.losses();
            }
            Form form = syntax == EpcisWriter.Syntax.JSON_LD_2_0 ? Form.JSON_LD : Form.XML;
            if (losses.isEmpty()) {
                List<EpcisEvent> back = read(new ByteArrayInputStream(out.toByteArray()), form);
                if (!back.equals(events)) {
                    assertThat(lines(back)).as(syntax.name()).isEqualTo(lines(events));
                }
            }
        }
    }

    /** As JSON-LD, which shows all content; types beside values in XML become what the value is. */
    private static List<String> lines(List<EpcisEvent> events) throws IOException {
        List<String> lines = new ArrayList<>();
        for (EpcisEvent event : events) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            EpcisWriter.event(out, event);
            lines.add(out.toString(StandardCharsets.UTF_8));
        }
        return lines;
    }

    private List<EpcisEvent> read(InputStream in, Form form) throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        EpcisReader.read(in, form, new EpcisSink() {
            @Override
            public void header(DocumentHeader header) {
                headers.add(header);
            }

            @Override
            public void event(EpcisEvent event) {
                events.add(event);
            }
        });
        return events;
    }
}
