package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standing queries told over a WebSocket, as a subscriber's program sees them. */
class EventStreamSystemTest {
    private static final String WHOLESALER = "9521321000018";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String query = "q-" + UUID.randomUUID();
    private final List<WebSocket> open = new ArrayList<>();
    private String gtin;

    /** What comes over one connection. */
    private static final class Heard implements WebSocket.Listener {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final CompletableFuture<String> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code + " " + reason);
            return null;
        }

        List<String> things() {
            List<String> things = new ArrayList<>();
            for (String message : messages) {
                tree(message)
                        .at("/epcisBody/queryResults/resultsBody/eventList")
                        .forEach(event -> event.path("epcList")
                                .forEach(epc -> things.add(epc.asText().replaceFirst(".*/21/", ""))));
            }
            return things;
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }

    @BeforeEach
    void aProductAndAQuery() {
        gtin = Plant.product("upper-alphanumeric", 12);
        define("officer");
    }

    @AfterEach
    void nobodyListensAnyMore() {
        open.forEach(WebSocket::abort);
        Rest.as("officer").send("DELETE", "/epcis/queries/" + query, "application/json", new byte[0]);
        Rest.as("partner1").send("DELETE", "/epcis/queries/" + query, "application/json", new byte[0]);
    }

    private void define(String account) {
        Plant.require(Rest.as(account).post("/epcis/queries", """
                        {"name":"%s","query":{"MATCH_epc":["https://id.gs1.org/01/%s"]}}""".formatted(query, gtin)), 201);
    }

    private Heard listen(String login, String parameters) {
        Heard heard = new Heard();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (login != null) {
            builder.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        URI address = URI.create(Rest.base().toString().replaceFirst("^http", "ws") + "/epcis/queries/" + query
                + "/events?" + parameters);
        open.add(builder.buildAsync(address, heard).join());
        return heard;
    }

    private String entered() throws Exception {
        return Eventually.get(
                        "the beginning of the stream",
                        () -> Sql.list(
                                "select subscription_id from medseal.subscription where query_name = ?"
                                        + " and started and connection is not null and ended_at is null",
                                query),
                        ids -> !ids.isEmpty())
                .get(0);
    }

    private List<String> made(int packs) {
        List<String> serials = Plant.serials(gtin, packs);
        for (String serial : serials) {
            Plant.capture(Plant.commissioning(gtin, List.of(serial)));
        }
        return serials;
    }

    @Test
    void whatIsCapturedIsHeardAtOnceAndInOrder() throws Exception {
        List<String> before = made(1);
        Heard heard = listen("officer:Medseal-officer-1", "stream=true");
        String id = entered();
        List<String> after = made(3);
        Eventually.get("the events", heard::things, things -> things.size() >= 3);

        assertThat(heard.things()).containsExactlyElementsOf(after).doesNotContainAnyElementsOf(before);
        JsonNode results = tree(heard.messages.get(0)).at("/epcisBody/queryResults");
        assertThat(results.path("queryName").asText()).isEqualTo(query);
        assertThat(results.path("subscriptionID").asText()).isEqualTo(id);
        JsonNode log = Eventually.get(
                "the log",
                () -> Rest.as("officer")
                        .get("/epcis/queries/" + query + "/subscriptions/" + id + "/log")
                        .json(),
                now -> now.at("/0/messages/0/state").asText().equals("DONE"));
        assertThat(log).isNotEmpty();
    }

    @Test
    void aScheduleSaysThatThereIsNothingWhereThatIsWanted() throws Exception {
        Heard heard = listen("officer:Medseal-officer-1", "second=%5B0-59%5D&reportIfEmpty=true");
        Eventually.get("two messages", () -> heard.messages.size(), messages -> messages >= 2);

        assertThat(heard.things()).isEmpty();
    }

    @Test
    void aPartnerHearsOnlyWhatIsItsOwn() throws Exception {
        define("partner1");
        Heard heard = listen("partner1:Medseal-partner1-1", "stream=true");
        entered();
        List<String> packs = made(2);
        Plant.require(
                Rest.as("erp").post("/api/operations/ship", """
                        {"requestId":"%s","codes":["%s"],"location":"9506000000015","destination":"%s",
                         "reference":"DN-1"}""".formatted(
                                UUID.randomUUID(), Plant.urn(gtin, packs.get(1)), WHOLESALER)),
                200);
        Eventually.get("the shipment", heard::things, things -> !things.isEmpty());

        assertThat(heard.things()).containsExactly(packs.get(1));
    }

    @Test
    void closingTheConnectionEndsTheSubscription() throws Exception {
        listen("officer:Medseal-officer-1", "stream=true");
        entered();
        open.get(0).sendClose(WebSocket.NORMAL_CLOSURE, "enough").join();

        Eventually.get(
                "the end",
                () -> Sql.list(
                        "select count(*) from medseal.subscription where query_name = ? and ended_at is null", query),
                left -> left.equals(List.of("0")));
    }

    @Test
    void theEndOfTheQueryClosesTheConnection() throws Exception {
        Heard heard = listen("officer:Medseal-officer-1", "stream=true");
        entered();
        Rest.as("officer").send("DELETE", "/epcis/queries/" + query, "application/json", new byte[0]);

        assertThat(heard.closed.get(40, TimeUnit.SECONDS)).isEqualTo("1000 the query or the subscription was ended");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '', stream=true, 401
                    officer:wrong, stream=true, 401
                    officer:Medseal-officer-1, '', 400
                    officer:Medseal-officer-1, stream=true&minute=5, 400
                    officer:Medseal-officer-1, stream=perhaps, 400
                    officer:Medseal-officer-1, minute=61, 400
                    officer:Medseal-officer-1, stream=true&initialRecordTime=yesterday, 400
                    officer:Medseal-officer-1, stream=true&colour=red, 400
                    partner1:Medseal-partner1-1, stream=true, 404
                    """)
    void whatIsWrongIsSaidBeforeTheConnectionChanges(String login, String parameters, int status) {
        CompletionException refused = catchThrowableOfType(
                CompletionException.class, () -> listen(login.isEmpty() ? null : login, parameters));

        assertThat(refused.getCause()).isInstanceOf(WebSocketHandshakeException.class);
        assertThat(((WebSocketHandshakeException) refused.getCause())
                        .getResponse()
                        .statusCode())
                .isEqualTo(status);
    }
}
