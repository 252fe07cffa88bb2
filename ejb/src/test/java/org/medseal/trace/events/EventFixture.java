package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.medseal.Json;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureFixture;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.capture.TestSerials;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.EventTerm;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Lgtin;

/** A manufacturer, two customers of it, and questions about what happened between them. */
final class EventFixture {
    final CaptureFixture capture = new CaptureFixture();
    final TestSerials serials = capture.serials;
    final String prefix = serials.pack(0).split("[:.]")[4];
    final String plant = sgln(1);
    final String customerA = pgln(2);
    final String customerB = pgln(3);
    final Viewer partnerA = Viewer.partner(Set.of(gln(customerA)), "partner-a-" + prefix);
    final Viewer partnerB = Viewer.partner(Set.of(gln(customerB)), "partner-b-" + prefix);

    String sgln(int place) {
        return "urn:epc:id:sgln:" + prefix + ".0000" + place + ".0";
    }

    String pgln(int party) {
        return "urn:epc:id:pgln:" + prefix + ".0000" + party;
    }

    Gln gln(String uri) {
        return EventTerm.gln(uri).orElseThrow();
    }

    String id(String name) {
        return "urn:uuid:" + prefix + "-" + name;
    }

    List<String> packs(long from, long to) {
        return LongStream.range(from, to).mapToObj(serials::pack).toList();
    }

    void captured(Told told) {
        captured(told, capture.sender);
    }

    void captured(Told told, String sender) {
        CaptureDocument document = CaptureDocument.of(
                DocumentContent.of(told.document().getBytes(StandardCharsets.UTF_8), "application/ld+json"),
                sender,
                ErrorBehaviour.ROLLBACK);
        var job = capture.capture(document);
        assertThat(job.status()).as("%s", job.errors()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    interface Asking<T> {
        T of(Events events) throws SQLException, IOException;
    }

    <T> T ask(Viewer viewer, Asking<T> asking) {
        return capture.in(connection -> {
            try {
                Known.Ledgers ledgers = new Known.Ledgers(
                        capture.items,
                        capture.numbers,
                        (gtin, lot) -> Optional.ofNullable(capture.lots.get(new Lgtin(gtin, lot))));
                return asking.of(new Events(connection, viewer, ledgers, Clock.fixed(capture.now, ZoneOffset.UTC)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Only of this test's plant: the data base holds others' events too. */
    static Map<String, List<String>> parameters(String... namesAndValues) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1].split("\\|")));
        }
        return parameters;
    }

    JsonNode written(Viewer viewer, EventQuestion question, EpcFormat format) {
        return ask(viewer, events -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            events.write(events.find(question), EventForm.of(Syntax.JSON_LD_2_0, format), out);
            return Json.mapper().readTree(out.toByteArray());
        });
    }

    List<JsonNode> events(Viewer viewer, String... parameters) {
        JsonNode document = written(viewer, EventQuestion.of(parameters(parameters)), EpcFormat.ALWAYS_EPC_URN);
        return StreamSupport.stream(
                        document.at("/epcisBody/queryResults/resultsBody/eventList")
                                .spliterator(),
                        false)
                .toList();
    }

    /** The names given to the events, see {@link #id}. */
    List<String> found(Viewer viewer, String... parameters) {
        return events(viewer, parameters).stream()
                .map(event -> event.path("eventID").asText())
                .filter(id -> id.startsWith(id("")))
                .map(id -> id.substring(id("").length()))
                .toList();
    }
}
