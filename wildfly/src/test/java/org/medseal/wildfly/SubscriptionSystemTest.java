package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standing queries told to a real server of a subscriber. */
class SubscriptionSystemTest {
    private static final String WHOLESALER = "9521321000018";

    private final Webhook hook = new Webhook();
    private final String query = "q-" + UUID.randomUUID();
    private String gtin;

    @BeforeEach
    void aProductAndAQuery() {
        gtin = Plant.product("upper-alphanumeric", 12);
        define("officer");
    }

    @AfterEach
    void nobodyListensAnyMore() {
        Rest.as("officer").send("DELETE", "/epcis/queries/" + query, "application/json", new byte[0]);
        Rest.as("partner1").send("DELETE", "/epcis/queries/" + query, "application/json", new byte[0]);
        hook.close();
    }

    private void define(String account) {
        Plant.require(Rest.as(account).post("/epcis/queries", """
                        {"name":"%s","query":{"MATCH_epc":["https://id.gs1.org/01/%s"]}}""".formatted(query, gtin)), 201);
    }

    private Rest.Answer subscribe(String account, String terms) {
        return Rest.as(account)
                .post(
                        "/epcis/queries/" + query + "/subscriptions",
                        "{\"dest\":\"" + hook.address() + "\"," + terms + "}");
    }

    private String subscribed(String account, String terms) throws Exception {
        Rest.Answer entered = subscribe(account, terms);
        Plant.require(entered, 201);
        String id = entered.json().path("subscriptionID").asText();
        assertThat(entered.header("Location")).endsWith("/epcis/queries/" + query + "/subscriptions/" + id);
        Eventually.get(
                "the beginning of the subscription",
                () -> Sql.list("select started::text from medseal.subscription where subscription_id = ?", id),
                started -> started.equals(List.of("true")) || terms.contains("schedule"));
        return id;
    }

    private List<String> made(int packs) {
        List<String> serials = Plant.serials(gtin, packs);
        for (String serial : serials) {
            Plant.capture(Plant.commissioning(gtin, List.of(serial)));
        }
        return serials;
    }

    private void await(int messages) {
        Eventually.get("the messages", () -> hook.taken().size(), taken -> taken >= messages);
    }

    private JsonNode log(String account, String id) {
        return Rest.as(account)
                .get("/epcis/queries/" + query + "/subscriptions/" + id + "/log")
                .json();
    }

    @Test
    void aStreamIsToldOnceOfEachEventAndSigned() throws Exception {
        List<String> before = made(1);
        String id = subscribed("officer", "\"stream\":true,\"signatureToken\":\"the token\"");
        List<String> after = made(3);
        Eventually.get("the events", hook::things, things -> things.size() >= 3);

        assertThat(hook.things()).containsExactlyElementsOf(after).doesNotContainAnyElementsOf(before);
        Webhook.Message first = hook.taken().get(0);
        assertThat(first.isSignedWith("the token")).isTrue();
        assertThat(first.isSignedWith("another token")).isFalse();
        assertThat(first.type()).isEqualTo("application/ld+json");
        assertThat(first.json().at("/epcisBody/queryResults/subscriptionID").asText())
                .isEqualTo(id);
        assertThat(first.json().at("/epcisBody/queryResults/queryName").asText())
                .isEqualTo(query);
        JsonNode log = Eventually.get("the log", () -> log("officer", id), now -> !now.at("/0/messages/0/state")
                .asText()
                .equals("DUE"));
        assertThat(log.get(0).at("/messages/0/state").asText()).isEqualTo("DONE");
        assertThat(log.get(0).at("/messages/0/status").asInt()).isEqualTo(200);
    }

    @Test
    void whatWasRecordedSinceTheInitialTimeIsToldToo() throws Exception {
        Instant start = Instant.now();
        List<String> before = made(2);
        subscribed("officer", "\"stream\":true,\"initialRecordTime\":\"" + start + "\"");
        List<String> after = made(1);
        Eventually.get("the events", hook::things, things -> things.size() >= 3);

        assertThat(hook.things()).containsExactly(before.get(0), before.get(1), after.get(0));
    }

    @Test
    void aScheduleFiresWithNothingIfThatIsWanted() throws Exception {
        String id = subscribed("officer", "\"schedule\":{\"second\":\"[0-59]\"},\"reportIfEmpty\":true");
        await(2);

        assertThat(hook.things()).isEmpty();
        JsonNode one = Rest.as("officer")
                .get("/epcis/queries/" + query + "/subscriptions/" + id)
                .json();
        assertThat(one.at("/schedule/second").asText()).isEqualTo("[0-59]");
        assertThat(one.path("lastNotifiedAt").asText()).isNotEmpty();
        assertThat(one.has("signatureToken")).isFalse();
    }

    @Test
    void aSubscriberThatFailsIsToldAgainInOrder() throws Exception {
        String id = subscribed("officer", "\"stream\":true");
        hook.refuse(500);
        hook.refuse(503);
        List<String> packs = made(2);
        Eventually.get("the events", hook::things, things -> things.size() >= 2);

        assertThat(hook.things()).containsExactlyElementsOf(packs);
        // The subscriber has the message a moment before that is written down.
        List<String> attempts = Eventually.get(
                "the attempts",
                () -> Sql.list(
                        "select a.status::text from medseal.subscription_attempt a"
                                + " join medseal.subscription_delivery d on d.number = a.delivery"
                                + " join medseal.subscription s on s.number = d.subscription"
                                + " where s.subscription_id = ? order by a.delivery, a.number limit 3",
                        id),
                written -> written.size() == 3);
        assertThat(attempts).containsExactly("500", "503", "200");
    }

    @Test
    void aMessageThatIsTooLargeComesInParts() throws Exception {
        hook.takeAtMost(1);
        Instant start = Instant.now();
        List<String> packs = made(3);
        subscribed("officer", "\"stream\":true,\"initialRecordTime\":\"" + start + "\"");
        Eventually.get("the events", hook::things, things -> things.size() >= 3);

        assertThat(hook.things()).containsExactlyElementsOf(packs);
        assertThat(hook.taken()).hasSize(3);
    }

    @Test
    void aPartnerIsToldOnlyWhatIsItsOwn() throws Exception {
        define("partner1");
        subscribed("partner1", "\"stream\":true");
        List<String> packs = made(2);
        Plant.require(
                Rest.as("erp").post("/api/operations/ship", """
                        {"requestId":"%s","codes":["%s"],"location":"9506000000015","destination":"%s",
                         "reference":"DN-1"}""".formatted(
                                UUID.randomUUID(), Plant.urn(gtin, packs.get(1)), WHOLESALER)),
                200);
        await(1);

        assertThat(hook.things()).containsExactly(packs.get(1));
        assertThat(hook.taken()
                        .get(0)
                        .json()
                        .at("/epcisBody/queryResults/resultsBody/eventList/0/bizStep")
                        .asText())
                .isEqualTo("shipping");
    }

    @Test
    void aSubscriptionThatHasEndedIsSilent() throws Exception {
        String id = subscribed("officer", "\"stream\":true");
        String address = "/epcis/queries/" + query + "/subscriptions/" + id;

        assertThat(Rest.as("partner1").get(address).status()).isEqualTo(404);
        assertThat(Rest.as("partner1")
                        .send("DELETE", address, "application/json", new byte[0])
                        .status())
                .isEqualTo(404);
        Plant.require(Rest.as("officer").send("DELETE", address, "application/json", new byte[0]), 204);
        assertThat(Rest.as("officer").get(address).status()).isEqualTo(404);
        String other = subscribed("officer", "\"stream\":true");
        made(1);
        await(1);
        assertThat(hook.taken())
                .extracting(each ->
                        each.json().at("/epcisBody/queryResults/subscriptionID").asText())
                .containsOnly(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hook",
                "https://10.0.0.1/hook",
                "https://localhost/hook",
                "https://[::1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://user@8.8.8.8/",
                "ftp://8.8.8.8/",
                "nowhere"
            })
    void anAddressInsideIsNotTold(String dest) {
        Rest.Answer answer = Rest.as("partner1")
                .post("/epcis/queries/" + mine() + "/subscriptions", "{\"dest\":\"" + dest + "\",\"stream\":true}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("epcisException:SubscriptionControlsException");
    }

    private String mine() {
        Rest.as("partner1").post("/epcis/queries", "{\"name\":\"" + query + "\",\"query\":{}}");
        return query;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"stream\":true,\"schedule\":{\"minute\":\"5\"}",
                "\"reportIfEmpty\":true",
                "\"schedule\":{}",
                "\"schedule\":{\"minute\":\"60\"}",
                "\"schedule\":{\"month\":\"2\",\"dayOfMonth\":\"31\"}",
                "\"schedule\":{\"week\":\"1\"}"
            })
    void termsThatCannotBeMeantAreRefused(String terms) {
        Rest.Answer answer = subscribe("officer", terms);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("epcisException:SubscriptionControlsException");
    }
}
