package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTextTest {
    private static final String PACKING = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
              {"ex": "https://example.org/ns/"}],
             "type": "AggregationEvent", "eventID": "urn:uuid:0d4f0f1e-7d6b-4c8e-9b1a-2f3c4d5e6f70",
             "eventTime": "2026-11-23T15:10:00.123Z", "eventTimeZoneOffset": "+01:00",
             "parentID": "urn:epc:id:sscc:9506000.0000000001",
             "childEPCs": ["urn:epc:id:sgtin:9506000.013435.ABCDEFGH1234"], "action": "ADD", "bizStep": "packing",
             "disposition": "in_progress", "readPoint": {"id": "urn:epc:id:sgln:9506000.00001.LINE-01"},
             "ex:shift": "früh"}
            """;

    @Test
    void givesBackTheEventThatWasPacked() throws IOException {
        EpcisEvent event = read(PACKING);
        assertThat(EventText.read(packed(event))).isEqualTo(event);
    }

    static Stream<Vectors.Entry> documents() {
        return Vectors.manifest().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.schemaValid()))
                .filter(entry -> SchemaVerdictTest.SCHEMAS.contains(entry.schema()))
                .filter(entry -> !entry.file().contains("query-")
                        && !entry.file().contains("capture-job")
                        && !entry.file().contains("soap-1.2"));
    }

    /** Whatever a document of the standard says is kept, also where it came in a form that can say more than JSON. */
    @ParameterizedTest
    @MethodSource("documents")
    void losesNothing(Vectors.Entry entry) {
        for (EpcisEvent event : Vectors.events(entry.file())) {
            EpcisEvent back = EventText.read(packed(event));
            assertThat(back).isEqualTo(event);
            assertThat(EventHash.of(back)).isEqualTo(EventHash.of(event));
        }
    }

    @Test
    void takesAThirdOfTheRoomForWhatALineReports() throws IOException {
        byte[] packed = packed(read(PACKING));
        assertThat(packed.length * 3).isLessThan(EventText.json(packed).length());
    }

    @Test
    void readsWhatWasKeptAsPlainJson() {
        byte[] plain = ("\0" + PACKING).getBytes(StandardCharsets.UTF_8);
        assertThat(EventText.read(plain).eventId()).hasValue("urn:uuid:0d4f0f1e-7d6b-4c8e-9b1a-2f3c4d5e6f70");
    }

    @Test
    void saysThatAKeptEventIsBroken() throws IOException {
        byte[] packed = packed(read(PACKING));
        packed[packed.length / 2] ^= 0x55;
        packed[3] ^= 0x55;
        assertThatThrownBy(() -> EventText.json(packed)).isInstanceOf(IllegalStateException.class);
        packed[0] = 7;
        assertThatThrownBy(() -> EventText.json(packed)).hasMessageContaining("unknown way 7");
    }

    private static byte[] packed(EpcisEvent event) {
        try (EventText.Packer packer = new EventText.Packer()) {
            return packer.pack(event);
        }
    }

    private static EpcisEvent read(String json) throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        EpcisReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                Form.JSON_LD,
                events::add,
                EpcisReader.Mode.LENIENT);
        return events.get(0);
    }
}
