package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The capture interface of EPCIS 2.0: what a document must keep to, and what becomes of one that is wrong in part. */
class EpcisCaptureSystemTest {
    private static final String JSON_LD = "application/ld+json";

    private final String right = "urn:uuid:" + UUID.randomUUID();
    private final String taken = "urn:uuid:" + UUID.randomUUID();

    /** It undoes the whole document, unless the sender asks to proceed with the rest. */
    @ParameterizedTest
    @CsvSource({"rollback, 404", "proceed, 200"})
    void oneEventIsWrong(String behaviour, int rest) {
        JsonNode job = captured(behaviour);

        assertThat(job.path("success").asBoolean()).isFalse();
        assertThat(job.path("captureErrorBehaviour").asText()).isEqualTo(behaviour);
        assertThat(job.path("errors")).hasSize(1);
        assertThat(job.at("/errors/0").toString()).contains(taken);
        assertThat(found(right)).isEqualTo(rest);
    }

    @Test
    void anotherBehaviourIsRefused() {
        Rest.Answer answer = post(document(event(right, "storing")), "GS1-Capture-Error-Behaviour", "ignore");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("epcisException:ValidationException", "'rollback' or 'proceed'");
        assertThat(found(right)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GS1-EPCIS-Min, 2.1",
        "GS1-EPCIS-Max, 1.1",
        "GS1-CBV-Min, 3.0.0",
        "GS1-EPCIS-Version, 3.0.0",
        "GS1-EPCIS-Max, newest"
    })
    void aVersionThatIsNotServedIsNotAcceptable(String header, String version) {
        Rest.Answer answer = post(document(event(right, "storing")), header, version);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text()).contains("epcisException:NotAcceptableException", header.substring(0, 9));
        assertThat(found(right)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GS1-EPCIS-Min, 1.2", "GS1-EPCIS-Max, 2.0.0", "GS1-CBV-Max, 2.3", "GS1-EPCIS-Version, 2.0"})
    void aRangeWithAServedVersionIsTaken(String header, String version) {
        assertThat(post(document(event(right, "storing")), header, version).status())
                .isEqualTo(202);
    }

    @Test
    void moreBytesThanTheLimitAreTooMany() {
        long limit = Long.parseLong(options().header("GS1-EPCIS-Capture-File-Size-Limit"));
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        List<byte[]> body = Collections.nCopies((int) (limit >> 20) + 1, spaces);
        Rest.Answer answer = Rest.as("officer")
                .send("POST", "/epcis/capture", JSON_LD, HttpRequest.BodyPublishers.ofByteArrays(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.text()).contains("epcisException:CaptureLimitExceededException", limit + " bytes");
    }

    @Test
    void theLimitsAndExtensionsAreTold() {
        Rest.Answer options = options();

        assertThat(Long.parseLong(options.header("GS1-EPCIS-Capture-Limit"))).isGreaterThanOrEqualTo(200_000);
        assertThat(Long.parseLong(options.header("GS1-EPCIS-Capture-File-Size-Limit")))
                .isGreaterThanOrEqualTo(300_000_000);
        assertThat(options.header("GS1-Capture-Error-Behaviour")).isEqualTo("all");
        assertThat(options.header("GS1-EPCIS-Min")).isEqualTo("1.2.0");
        assertThat(options.header("GS1-EPCIS-Max")).isEqualTo("2.0.0");
        assertThat(options.header("GS1-Extensions")).isEqualTo("medseal=https://medseal.org/epcis/");
    }

    /** How the job ended of a document with one right event, and one under the id of another that is in already. */
    private JsonNode captured(String behaviour) {
        Rest.Answer first = Rest.as("officer")
                .post(
                        "/epcis/events",
                        JSON_LD,
                        withContext(event(taken, "storing")).getBytes(StandardCharsets.UTF_8));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Rest.Answer answer = post(
                document(event(right, "storing") + "," + event(taken, "inspecting")),
                "GS1-Capture-Error-Behaviour",
                behaviour);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String job = URI.create(answer.header("Location")).getPath();
        return Awaitility.await().until(() -> Rest.as("officer").get(job).json(), found -> !found.path("running")
                .asBoolean());
    }

    private static int found(String id) {
        return Rest.as("officer").get("/epcis/events/" + Rest.encoded(id)).status();
    }

    private static Rest.Answer options() {
        return Rest.as("officer").send("OPTIONS", "/epcis/capture", "application/json", new byte[0]);
    }

    private static Rest.Answer post(String document, String header, String value) {
        return Rest.as("officer")
                .with(Map.of(header, value))
                .post("/epcis/capture", JSON_LD, document.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String id, String step) {
        return """
                {"type": "ObjectEvent", "eventID": "%s", "eventTime": "2026-11-20T08:00:00+00:00",
                 "eventTimeZoneOffset": "+01:00", "epcList": ["urn:epc:id:giai:4012345.%s"], "action": "OBSERVE",
                 "bizStep": "%s"}""".formatted(id, id.substring(9), step);
    }

    private static String withContext(String event) {
        return event.replaceFirst(
                "\\{", "{\"@context\": \"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\", ");
    }

    private static String document(String events) {
        return """
                {"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", "type": "EPCISDocument",
                 "schemaVersion": "2.0", "creationDate": "2026-11-20T08:00:00+00:00",
                 "epcisBody": {"eventList": [%s]}}""".formatted(events);
    }
}
