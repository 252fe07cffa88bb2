package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients do that are generated from the standard's own OpenAPI description. */
class EpcisClientSystemTest {
    /** Where an answer has no content, they accept nothing but problems. */
    private static final String PROBLEMS = "application/problem+json, application/problem+xml";

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        String login = Base64.getEncoder().encodeToString("officer:Medseal-officer-1".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(Rest.base().resolve(path))
                .header("Authorization", "Basic " + login)
                .header("Accept", PROBLEMS)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/capture",
                "/capture/x",
                "/events",
                "/events/urn:uuid:x",
                "/eventTypes",
                "/eventTypes/ObjectEvent",
                "/eventTypes/ObjectEvent/events",
                "/epcs",
                "/bizSteps/storing/events",
                "/bizLocations",
                "/readPoints",
                "/dispositions",
                "/queries",
                "/queries/x",
                "/queries/x/events",
                "/queries/x/subscriptions",
                "/queries/x/subscriptions/y"
            })
    void everyAddressSaysWhatMayBeAskedThere(String path) throws Exception {
        HttpResponse<String> answer = send("OPTIONS", "/epcis" + path, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("OPTIONS");
        assertThat(answer.headers().firstValue("GS1-EPCIS-Version")).hasValue("2.0.0");
        assertThat(answer.headers().firstValue("GS1-Vendor-Version")).isPresent();
    }

    @Test
    void capturesDefinesAndDeletesAlthoughItAcceptsOnlyProblems() throws Exception {
        String id = "urn:uuid:" + UUID.randomUUID();
        String event = """
                {"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", "type": "ObjectEvent",
                 "eventID": "%s", "eventTime": "2026-11-20T08:00:00+00:00", "eventTimeZoneOffset": "+01:00",
                 "epcList": ["urn:epc:id:giai:4012345.%s"], "action": "OBSERVE", "bizStep": "storing"}""".formatted(id, id.substring(9));
        String document = """
                {"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", "type": "EPCISDocument",
                 "schemaVersion": "2.0", "creationDate": "2026-11-20T08:00:00+00:00", "epcisBody": {"eventList": []}}""";
        String query = "q" + UUID.randomUUID();

        assertThat(send("POST", "/epcis/events", event).statusCode()).isEqualTo(201);
        assertThat(send("POST", "/epcis/events", event).statusCode()).isEqualTo(409);
        assertThat(send("POST", "/epcis/capture", document).statusCode()).isEqualTo(202);
        assertThat(send(
                                "POST",
                                "/epcis/queries",
                                "{\"name\": \"" + query + "\", \"query\": {\"EQ_eventID\": [\"" + id + "\"]}}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("DELETE", "/epcis/queries/" + query, "").statusCode()).isEqualTo(204);
    }

    /** They cannot read a context that is a list, and write times without a colon in the offset. */
    @Test
    void readsAnAnswerAndWritesATime() {
        Rest.Answer answer =
                Rest.as("officer").get("/epcis/events?GE_eventTime=2013-01-01T00%3A00%3A00.000000%2B0000&perPage=1");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("@context").isTextual()).isTrue();
    }

    @Test
    void masterDataIsAskedForAsANamedQuery() {
        Rest.Answer answer = Rest.as("officer")
                .get("/epcis/queries/SimpleMasterDataQuery/events?includeAttributes=true&includeChildren=false");
        Rest.Answer incomplete = Rest.as("officer").get("/epcis/queries/SimpleMasterDataQuery/events");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/epcisBody/queryResults/queryName").asText())
                .isEqualTo("SimpleMasterDataQuery");
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.json().path("type").asText()).isEqualTo("epcisException:QueryParameterException");
    }

    @Test
    void aPersonCorrectsWhatWasStatedOfAPlace() {
        String place = "https://example.com/places/" + UUID.randomUUID();
        String element = "/api/vocabulary-statements?type=" + Rest.encoded("urn:epcglobal:epcis:vtype:ReadPoint")
                + "&name=" + Rest.encoded(place);
        String said = "{\"attributes\": {\"urn:epcglobal:cbv:mda#city\": \"%s\"}, \"children\": []}";

        assertThat(Rest.as("officer").get(element).status()).isEqualTo(404);
        assertThat(Rest.as("officer").put(element, said.formatted("Bassel")).status())
                .isEqualTo(200);
        Rest.Answer corrected = Rest.as("officer").put(element, said.formatted("Basel"));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json()).hasSize(2);
        assertThat(corrected.json().at("/0/current").asBoolean()).isTrue();
        assertThat(corrected.json().at("/1/current").asBoolean()).isFalse();
        assertThat(Rest.as("partner1").get(element).status()).isEqualTo(403);
        Rest.Answer asked = Rest.as("officer")
                .get("/epcis/queries/SimpleMasterDataQuery/events?includeAttributes=true&includeChildren=false&EQ_name="
                        + Rest.encoded(place));
        assertThat(asked.text()).contains("\"Basel\"").doesNotContain("Bassel");
    }
}
