package org.medseal.trace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureStatus;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;

/** Each parameter of a SimpleEventQuery (EPCIS 2.0, 8.2.7.1) against the same eight events: which it finds, which not. */
class ParameterTableTest {
    private static final EventFixture WORLD = new EventFixture();
    private static final Map<String, String> NAMESPACES = Map.of("ex", "https://example.com/voc/");

    @BeforeAll
    static void capture() throws IOException {
        String document = filled(read("query-events.jsonld"));
        var job = WORLD.capture.capture(CaptureDocument.of(
                DocumentContent.of(document.getBytes(StandardCharsets.UTF_8), "application/ld+json"),
                WORLD.capture.sender,
                ErrorBehaviour.ROLLBACK));
        assertThat(job.status()).as("%s", job.errors()).isEqualTo(CaptureStatus.ACCEPTED);
    }

    private static String read(String file) throws IOException {
        try (InputStream in = ParameterTableTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String filled(String text) {
        return text.replace("{P}", WORLD.prefix)
                .replace("{GLN1}", gln(1))
                .replace("{GLN2}", gln(2))
                .replace("{GLN3}", gln(3))
                .replace("{sscc}", WORLD.serials.pallet(77))
                .replace("{pack0}", WORLD.serials.pack(0))
                .replace("{pack1}", WORLD.serials.pack(1))
                .replace("{pack2}", WORLD.serials.pack(2));
    }

    private static String gln(int place) {
        Gln gln = Sgln.parse(WORLD.sgln(place)).gln();
        return gln.digits();
    }

    record Row(String name, String value, List<String> expected) {
        @Override
        public String toString() {
            return name + " = " + value;
        }
    }

    static Stream<Row> rows() throws IOException {
        return read("query-parameters.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> {
                    String[] parts = line.split(" ; ?", -1);
                    List<String> expected = parts[2].isBlank()
                            ? List.of()
                            : Arrays.asList(parts[2].strip().split(" "));
                    return new Row(parts[0].strip(), parts[1].strip(), expected);
                });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void finds(Row row) {
        assertThat(found(filled(row.name()), filled(row.value()))).containsExactlyInAnyOrderElementsOf(row.expected());
    }

    private static List<String> found(String... namesAndValues) {
        Map<String, List<String>> parameters = new TreeMap<>(EventFixture.parameters(namesAndValues));
        parameters.put(
                "EQ_bizTransaction_prodorder", List.of("urn:epcglobal:cbv:bt:" + gln(1) + ":" + WORLD.prefix + "-ALL"));
        EventQuestion question = new EventQuestion(parameters, NAMESPACES, 30, null);
        List<String> names = new ArrayList<>();
        for (JsonNode event : WORLD.written(Viewer.HOUSE, question, EpcFormat.ALWAYS_EPC_URN)
                .at("/epcisBody/queryResults/resultsBody/eventList")) {
            names.add(event.path("eventID").asText().substring(WORLD.id("").length()));
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "eventTime, ASC, joined mixed made packed ordered cold bulk wrong",
        "eventTime, DESC, wrong bulk cold ordered packed made mixed joined",
        "ex:weight, ASC, made packed",
        "ex:weight, DESC, packed made",
        "ex:tested, DESC, packed made",
        "https://example.com/voc/#colour, ASC, made packed",
        "https://example.com/voc/#colour, DESC, packed made",
        "INNER_ex:score, ASC, made",
    })
    void ordersBy(String field, String direction, String first) {
        assertThat(found("orderBy", field, "orderDirection", direction))
                .hasSize(8)
                .startsWith(first.split(" "));
    }

    @Test
    void limitsWhatComes() {
        assertThat(found("orderBy", "ex:weight", "orderDirection", "DESC", "eventCountLimit", "1"))
                .containsExactly("packed");
        assertThat(found("orderBy", "eventTime", "eventCountLimit", "2")).containsExactly("wrong", "bulk");
        assertThat(found("maxEventCount", "8")).hasSize(8);
    }

    @Test
    void pagesOfASendersOwnOrderFitTogether() {
        Map<String, List<String>> parameters = EventFixture.parameters(
                "orderBy",
                "ex:weight",
                "orderDirection",
                "ASC",
                "EQ_bizTransaction_prodorder",
                "urn:epcglobal:cbv:bt:" + gln(1) + ":" + WORLD.prefix + "-ALL");
        List<String> names = new ArrayList<>();
        String token = null;
        do {
            EventQuestion question = new EventQuestion(parameters, NAMESPACES, 3, token);
            EventPage page = WORLD.ask(Viewer.HOUSE, events -> events.find(question));
            page.events().forEach(each -> names.add(each.event().eventId().orElseThrow()));
            token = page.nextPageToken().orElse(null);
        } while (token != null);

        assertThat(names).hasSize(8).doesNotHaveDuplicates().startsWith(WORLD.id("made"), WORLD.id("packed"));
    }

    @ParameterizedTest
    @CsvSource({
        "maxEventCount, 7, QueryTooLargeException",
        "EQ_action, MOVE, QueryParameterException",
        "eventType, MagicEvent, QueryParameterException",
        "orderBy, colour, QueryParameterException",
        "orderDirection, UP, QueryParameterException",
        "eventCountLimit, 5, QueryParameterException",
        "GE_eventDate, 2026-01-01T00:00:00+01:00, QueryParameterException",
        "GE_eventTime, yesterday, QueryParameterException",
        "EQATTR_bizLocation_my_city, Bern, QueryParameterException",
        "EQATTR_bizLocation, Bern, QueryParameterException",
        "HASATTR_eventTime, ex:any, QueryParameterException",
        "GT_ex:colour, heavy, QueryParameterException",
        "EXISTS_errorDeclaration, perhaps, QueryParameterException",
    })
    void refuses(String name, String value, String exception) {
        assertThatThrownBy(() -> found(name, value))
                .isInstanceOfSatisfying(QueryException.class, refused -> assertThat(refused.code())
                        .isEqualTo("epcisException:" + exception));
    }
}
