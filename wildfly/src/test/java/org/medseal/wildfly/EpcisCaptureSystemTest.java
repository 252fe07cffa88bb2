package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The capture interface of EPCIS 2.0: what a document must keep to, and what becomes of one that is wrong in part. */
class EpcisCaptureSystemTest {
    private static final String OFFICER =
            "Basic " + Base64.getEncoder().encodeToString("officer:Medseal-officer-1".getBytes(StandardCharsets.UTF_8));

    private final String right = "urn:uuid:" + UUID.randomUUID();
    private final String taken = "urn:uuid:" + UUID.randomUUID();

    @Test
    void oneWrongEventUndoesTheWholeDocument() throws Exception {
        JsonNode job = captured("rollback");

        assertThat(job.path("success").asBoolean()).isFalse();
        assertThat(job.path("captureErrorBehaviour").asText()).isEqualTo("rollback");
        assertThat(job.path("errors")).hasSize(1);
        assertThat(job.at("/errors/0").toString()).contains(taken);
        assertThat(found(right)).isEqualTo(404);
    }

    @Test
    void theRestIsKeptWhereTheSenderAsksToProceed() throws Exception {
        JsonNode job = captured("proceed");

        assertThat(job.path("success").asBoolean()).isFalse();
        assertThat(job.path("captureErrorBehaviour").asText()).isEqualTo("proceed");
        assertThat(job.path("errors")).hasSize(1);
        assertThat(job.at("/errors/0").toString()).contains(taken);
        assertThat(found(right)).isEqualTo(200);
    }

    @Test
    void anotherBehaviourIsRefused() throws Exception {
        HttpResponse<String> answer = post(document(event(right, "storing")), "GS1-Capture-Error-Behaviour", "ignore");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("epcisException:ValidationException", "'rollback' or 'proceed'");
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
    void aVersionThatIsNotServedIsNotAcceptable(String header, String version) throws Exception {
        HttpResponse<String> answer = post(document(event(right, "storing")), header, version);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("epcisException:NotAcceptableException", header.substring(0, 9));
        assertThat(found(right)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GS1-EPCIS-Min, 1.2", "GS1-EPCIS-Max, 2.0.0", "GS1-CBV-Max, 2.3", "GS1-EPCIS-Version, 2.0"})
    void aRangeWithAServedVersionIsTaken(String header, String version) throws Exception {
        assertThat(post(document(event(right, "storing")), header, version).statusCode())
                .isEqualTo(202);
    }

    @Test
    void moreBytesThanTheLimitAreTooMany() throws Exception {
        long limit = Long.parseLong(options().header("GS1-EPCIS-Capture-File-Size-Limit"));
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        List<byte[]> body = Collections.nCopies((int) (limit >> 20) + 1, spaces);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        request()
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("epcisException:CaptureLimitExceededException", limit + " bytes");
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
    private JsonNode captured(String behaviour) throws Exception {
        Rest.Answer first = Rest.as("officer")
                .post(
                        "/epcis/events",
                        "application/ld+json",
                        withContext(event(taken, "storing")).getBytes(StandardCharsets.UTF_8));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        HttpResponse<String> answer = post(
                document(event(right, "storing") + "," + event(taken, "inspecting")),
                "GS1-Capture-Error-Behaviour",
                behaviour);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String job = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        return Awaitility.await().until(() -> Rest.as("officer").get(job).json(), found -> !found.path("running")
                .asBoolean());
    }

    private static int found(String id) {
        return Rest.as("officer").get("/epcis/events/" + Rest.encoded(id)).status();
    }

    private static Rest.Answer options() {
        return Rest.as("officer").send("OPTIONS", "/epcis/capture", "application/json", new byte[0]);
    }

    private static HttpResponse<String> post(String document, String header, String value) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request()
                                .header(header, value)
                                .POST(HttpRequest.BodyPublishers.ofString(document))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(Rest.base().resolve("/epcis/capture"))
                .header("Authorization", OFFICER)
                .header("Content-Type", "application/ld+json");
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
