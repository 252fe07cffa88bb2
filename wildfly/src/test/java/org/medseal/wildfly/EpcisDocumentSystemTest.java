package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents are validated, converted and hashed without being captured; one event alone is captured at once. */
class EpcisDocumentSystemTest {
    private final String id = "urn:uuid:" + UUID.randomUUID();

    private byte[] event(String action) {
        return """
                {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"ObjectEvent",
                 "eventID":"%s","eventTime":"2026-11-20T08:00:00Z","eventTimeZoneOffset":"+01:00","action":"%s",
                 "bizStep":"inspecting","epcList":["urn:epc:id:sgtin:0614141.107346.%d"],
                 "readPoint":{"id":"urn:epc:id:sgln:0614141.00777.0"}}""".formatted(id, action, System.nanoTime()).getBytes(StandardCharsets.UTF_8);
    }

    private static Rest.Answer post(String path, byte[] body) {
        return Rest.as("officer").post(path, "application/ld+json", body);
    }

    @Test
    void oneEventIsThereWhenItWasPosted() {
        byte[] event = event("OBSERVE");
        Rest.Answer first = post("/epcis/events", event);
        Rest.Answer again = post("/epcis/events", event);
        Rest.Answer found = Rest.as("officer").get("/epcis/events/" + Rest.encoded(id));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("Location")).contains("/epcis/events/urn:uuid:");
        assertThat(found.json()
                        .at("/epcisBody/queryResults/resultsBody/eventList/0/readPoint/id")
                        .asText())
                .isEqualTo("https://id.gs1.org/414/0614141007776");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("type").asText()).isEqualTo("epcisException:ResourceAlreadyExistsException");
    }

    @Test
    void validationPointsAtWhatIsWrong() {
        Rest.Answer wrong = post("/epcis/validate", event("LOOK"));

        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.json().path("valid").asBoolean()).isFalse();
        assertThat(wrong.json().at("/faults/0/pointer").asText()).isEqualTo("/action");
        assertThat(post("/epcis/validate", event("OBSERVE"))
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        assertThat(Rest.as("officer").get("/epcis/events/" + Rest.encoded(id)).status())
                .isEqualTo(404);
    }

    @Test
    void aConvertedDocumentHasTheSameHash() {
        byte[] event = event("OBSERVE");
        Rest.Answer xml = Rest.as("officer").post("/epcis/convert?version=1.2", "application/ld+json", event);

        assertThat(xml.status()).as(xml.text()).isEqualTo(200);
        assertThat(xml.text()).contains("urn:epcglobal:epcis:xsd:1");
        assertThat(post("/epcis/hash", event).json().at("/hashes/0").asText())
                .startsWith("ni:///sha-256;")
                .isEqualTo(Rest.as("officer")
                        .post("/epcis/hash", "application/xml", xml.text().getBytes(StandardCharsets.UTF_8))
                        .json()
                        .at("/hashes/0")
                        .asText());
    }

    @Test
    void versionsThatAreNotServedAreRefused() {
        assertThat(Rest.as("officer")
                        .get("/epcis/events?perPage=1", "application/xml")
                        .header("GS1-EPCIS-Version"))
                .isEqualTo("2.0.0");
        assertThat(post("/epcis/convert?version=3.0", event("OBSERVE")).status())
                .isEqualTo(400);
    }
}
