package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two partners ask for events and items; one of two packs was shipped to the first. */
class EventQuerySystemTest {
    private static final String WHOLESALER = "9521321000018";
    private static String gtin;
    private static String shipped;
    private static String kept;

    @BeforeAll
    static void onePackOfTwoIsShipped() throws Exception {
        gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 2);
        Plant.capture(Plant.commissioning(gtin, serials));
        shipped = Plant.urn(gtin, serials.get(0));
        kept = Plant.urn(gtin, serials.get(1));
        Plant.require(
                Rest.as("erp").post("/api/operations/ship", """
                                {"requestId":"%s","codes":["%s"],"location":"9506000000015","destination":"%s",
                                 "reference":"DN-1"}""".formatted(UUID.randomUUID(), shipped, WHOLESALER)),
                200);
    }

    private static List<JsonNode> events(String account, String query) {
        Rest.Answer answer = Rest.as(account).get("/epcis/events?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<JsonNode> events = new ArrayList<>();
        answer.json().at("/epcisBody/queryResults/resultsBody/eventList").forEach(events::add);
        return events;
    }

    private static List<String> steps(String account, String query) {
        return events(account, query).stream()
                .map(event -> event.path("bizStep").asText())
                .toList();
    }

    @Test
    void eachSeesOfAPackWhatIsTheirs() {
        String pack = "MATCH_anyEPC=" + Rest.encoded(shipped);

        assertThat(steps("officer", pack)).containsExactly("commissioning", "shipping");
        assertThat(steps("auditor", pack)).containsExactly("commissioning", "shipping");
        assertThat(steps("line1", pack)).containsExactly("commissioning");
        assertThat(steps("partner1", pack)).containsExactly("shipping");
        assertThat(steps("partner2", pack)).isEmpty();
        assertThat(steps("partner1", "MATCH_anyEPC=" + Rest.encoded(kept))).isEmpty();
    }

    @Test
    void aPartnerReadsTheItemThatWasShippedToIt() {
        String code = "/api/items?code=" + Rest.encoded(shipped);
        Rest.Answer item = Rest.as("partner1").get(code);

        assertThat(item.status()).as(item.text()).isEqualTo(200);
        assertThat(item.json().path("disposition").asText()).isEqualTo("in_transit");
        assertThat(Rest.as("partner1")
                        .get("/api/items/history?code=" + Rest.encoded(shipped))
                        .json())
                .hasSize(1);
        assertThat(Rest.as("partner2").get(code).status()).isEqualTo(404);
        assertThat(Rest.as("partner1")
                        .get("/api/items?code=" + Rest.encoded(kept))
                        .status())
                .isEqualTo(404);
        assertThat(Rest.as("partner1")
                        .get("/api/items/contents?code=" + Rest.encoded(kept))
                        .status())
                .isEqualTo(404);
        assertThat(Rest.as("partner1").get("/api/products/" + gtin).status()).isEqualTo(200);
        assertThat(Rest.as("partner1").get("/api/products/" + gtin + "/lots").status())
                .isEqualTo(403);
    }

    @Test
    void anEventHasAnAddressThatOnlyItsPartiesFind() {
        String id = events("partner1", "MATCH_epc=" + Rest.encoded(shipped))
                .get(0)
                .path("eventID")
                .asText();
        Rest.Answer own = Rest.as("partner1").get("/epcis/events/" + Rest.encoded(id));
        Rest.Answer other = Rest.as("partner2").get("/epcis/events/" + Rest.encoded(id));
        String commissioning = events("officer", "EQ_bizStep=commissioning&MATCH_epc=" + Rest.encoded(kept))
                .get(0)
                .path("eventID")
                .asText();

        assertThat(own.json()
                        .at("/epcisBody/queryResults/resultsBody/eventList/0/epcList/0")
                        .asText())
                .isEqualTo("https://id.gs1.org/01/" + gtin + "/21/" + shipped.substring(shipped.lastIndexOf('.') + 1));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.json().path("type").asText()).isEqualTo("epcisException:NoSuchNameException");
        assertThat(Rest.as("officer")
                        .get("/epcis/events/" + Rest.encoded(commissioning))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesFollowOneAnother() {
        String query = "MATCH_anyEPC=" + Rest.encoded(shipped) + "&perPage=1";
        Rest.Answer first = Rest.as("officer").get("/epcis/events?" + query);
        String link = first.header("Link");
        assertThat(link).contains("rel=\"next\"");
        URI next = URI.create(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        Rest.Answer second = Rest.as("officer").get(next.getRawPath() + "?" + next.getRawQuery());

        assertThat(first.text()).contains("commissioning").doesNotContain("shipping");
        assertThat(second.text()).contains("shipping").doesNotContain("commissioning");
        assertThat(second.header("Link")).isEmpty();
        assertThat(Rest.as("partner1")
                        .get(next.getRawPath() + "?" + next.getRawQuery())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aTokenThatWasGivenBackLeadsNowhere() {
        String query = "/epcis/events?MATCH_anyEPC=" + Rest.encoded(shipped) + "&perPage=1";
        URI given = next(Rest.as("officer").get(query));
        URI kept = next(Rest.as("officer").get(query));
        String token = given.getRawQuery().replaceFirst(".*nextPageToken=([^&]*).*", "$1");
        Rest.Answer back =
                Rest.as("officer").send("DELETE", "/epcis/nextPageToken/" + token, "application/json", new byte[0]);

        assertThat(back.status()).isEqualTo(204);
        assertThat(Rest.as("officer").get(address(given)).status()).isEqualTo(400);
        assertThat(Rest.as("officer").get(address(kept)).status()).isEqualTo(200);
        assertThat(Rest.as("officer")
                        .get(address(given).replace(token, token.substring(0, token.indexOf('.'))))
                        .status())
                .isEqualTo(400);
    }

    private static URI next(Rest.Answer answer) {
        String link = answer.header("Link");
        return URI.create(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
    }

    private static String address(URI uri) {
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Test
    void comesAsXmlToo() {
        Rest.Answer answer =
                Rest.as("partner1").get("/epcis/events?MATCH_epc=" + Rest.encoded(shipped), "application/xml");

        assertThat(answer.contentType()).startsWith("application/xml");
        assertThat(answer.text())
                .contains("EPCISQueryDocument")
                .contains("<bizStep>")
                .contains("/01/" + gtin);
    }

    @Test
    void saysWhichVersionsAndFormsThereAre() {
        Rest.Answer options = Rest.as("partner1").send("OPTIONS", "/epcis/events", "application/json", new byte[0]);

        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).contains("GET");
        assertThat(options.header("GS1-EPCIS-Version")).startsWith("2.0");
        assertThat(options.header("GS1-CBV-Version")).startsWith("2.0");
        assertThat(options.header("GS1-EPC-Format")).isNotEmpty();
        assertThat(options.header("GS1-Vendor-Version")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EQ_colour=red, epcisException:QueryParameterException",
        "EQ_action=add, epcisException:QueryParameterException",
        "GE_eventTime=yesterday, epcisException:QueryParameterException",
        "perPage=none, epcisException:QueryParameterException",
        "nextPageToken=mine, epcisException:QueryParameterException",
    })
    void aQuestionThatCannotBeMeantIsRefused(String query, String type) {
        Rest.Answer answer = Rest.as("partner1").get("/epcis/events?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo(type);
    }

    @Test
    void moreEventsThanWantedAreRefused() {
        Rest.Answer answer =
                Rest.as("officer").get("/epcis/events?maxEventCount=1&MATCH_anyEPC=" + Rest.encoded(shipped));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("type").asText()).isEqualTo("epcisException:QueryTooLargeException");
    }
}
