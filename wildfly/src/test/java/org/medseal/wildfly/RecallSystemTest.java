package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recall from its draft to its end, as everybody around sees it. Each test recalls a lot of its own. */
class RecallSystemTest {
    private static final String WHOLESALER = "9521321000018";
    private static final String PHARMACY = "9521321000025";
    private static final String SIGNED = """
            {"password":"Medseal-approver-1","meaning":"approved"}""";

    private String gtin;
    private List<String> serials;

    /** Ten packs: two at the wholesaler, one at the pharmacy, the rest at the plant. */
    @BeforeEach
    void aLotInTheTrade() throws Exception {
        Running.medseal();
        party(WHOLESALER, "Sample Wholesale", "wholesaler");
        party(PHARMACY, "Sample Pharmacy", "pharmacy");
        gtin = Plant.product("upper-alphanumeric", 12);
        serials = Plant.serials(gtin, 10);
        Plant.capture(Plant.commissioning(gtin, serials));
        Plant.require(ship(WHOLESALER, 0, 1), 200);
        Plant.require(ship(PHARMACY, 2), 200);
    }

    private static void party(String gln, String name, String role) {
        Rest.Answer put = Rest.as("admin").put("/api/parties/" + gln, """
                {"name":"%s","role":"%s","address":{"city":"Wien","country":"AT"}}""".formatted(name, role));
        assertThat(put.status()).isIn(200, 201);
    }

    private String code(int pack) {
        return "(01)" + gtin + "(21)" + serials.get(pack);
    }

    private String order(String operation, String more, int... packs) {
        List<String> codes = new ArrayList<>();
        for (int pack : packs) {
            codes.add("\"" + code(pack) + "\"");
        }
        return "{\"requestId\":\"" + UUID.randomUUID() + "\",\"codes\":[" + String.join(",", codes) + "]" + more + "}";
    }

    private Rest.Answer ship(String destination, int... packs) {
        return Rest.as("operator")
                .post("/api/operations/ship", order("ship", ",\"destination\":\"" + destination + "\"", packs));
    }

    private String draft(String more) {
        return """
                {"gtin":"%s","lots":["L1"],"class":"II","reason":"Wrong leaflet","depth":"pharmacy"%s}""".formatted(gtin, more);
    }

    private int make(String body) {
        Rest.Answer made = Rest.as("officer").post("/api/recalls", body);
        Plant.require(made, 201);
        assertThat(made.header("Location"))
                .endsWith("/api/recalls/" + made.json().path("id").asInt());
        return made.json().path("id").asInt();
    }

    private int started(String body) {
        int id = make(body);
        Plant.require(Rest.as("approver").post("/api/recalls/" + id + "/start", SIGNED), 200);
        return id;
    }

    private JsonNode verified(int pack) {
        Rest.Answer answer = Rest.as("partner1")
                .get("/verify/gtin/" + gtin + "/lot/L1/ser/" + serials.get(pack) + "?exp=291031&linkType="
                        + "verificationService&context=dscsaSaleableReturn&reqGLN=9506000000015&corrUUID="
                        + UUID.randomUUID());
        Plant.require(answer, 200);
        return answer.json().path("data");
    }

    private JsonNode item(int pack) {
        return Rest.as("operator")
                .get("/api/items?code=" + Rest.encoded(code(pack)))
                .json();
    }

    @Test
    void aDraftTellsItsScopeAndRecallsNothing() {
        Rest.Answer made = Rest.as("officer").post("/api/recalls", draft(""));
        Plant.require(made, 201);
        JsonNode scope = made.json().path("scope");
        assertThat(made.json().path("state").asText()).isEqualTo("draft");
        assertThat(scope.path("units").asInt()).isEqualTo(10);
        assertThat(scope.path("byState"))
                .hasToString("[{\"state\":\"active\",\"units\":7},{\"state\":\"in_transit\",\"units\":3}]");
        assertThat(scope.path("byHolder").findValuesAsText("gln")).contains(WHOLESALER, PHARMACY);
        assertThat(scope.path("byHolder").get(0).path("units").asInt()).isEqualTo(7);
        assertThat(verified(5).path("verified").asBoolean()).isTrue();
    }

    @Test
    void fromTheStartEveryDoorSaysRecalled() throws Exception {
        assertThat(verified(5).path("verified").asBoolean()).isTrue();
        started(draft(""));

        assertThat(verified(5).path("verified").asBoolean()).isFalse();
        assertThat(verified(5).path("additionalInfo").asText()).isEqualTo("Recalled");
        assertThat(item(5).path("recalled").asBoolean()).isTrue();
        assertThat(item(5).path("disposition").asText()).isEqualTo("recalled");
        assertThat(Rest.asNobody()
                        .get("/01/" + gtin + "/21/" + serials.get(5), "text/html")
                        .text())
                .contains("Recalled: do not use this pack");
        assertThat(preflight(5)).contains("lot-recalled");
    }

    private String preflight(int pack) throws Exception {
        try (org.medseal.wildfly.plant.Queue queue =
                new org.medseal.wildfly.plant.Queue(Running.medseal().server().amqp(), "erp", "Medseal-erp-1")) {
            String asked = queue.put(
                    "medseal.erp.in",
                    "PreflightRequest",
                    "{\"requestId\":\"" + UUID.randomUUID() + "\",\"codes\":[\"" + code(pack) + "\"]}");
            return queue.await(asked, java.time.Duration.ofSeconds(30)).text();
        }
    }

    @Test
    void whatIsRecalledIsNeitherShippedNorDispensedButComesBack() {
        started(draft(""));
        Rest.Answer shipped = ship(WHOLESALER, 5);
        Rest.Answer dispensed = Rest.as("operator").post("/api/operations/dispense", order("dispense", "", 6));

        assertThat(shipped.status()).isEqualTo(422);
        assertThat(shipped.text())
                .contains("Lot L1 of GTIN " + gtin + " is recalled; 1 of its items may not be shipped");
        assertThat(dispensed.status()).isEqualTo(422);
        assertThat(dispensed.text()).contains("may not be dispensed");
        Plant.require(Rest.as("operator").post("/api/operations/return", order("return", "", 0)), 200);
        Plant.require(Rest.as("operator").post("/api/operations/destroy", order("destroy", "", 5)), 200);
    }

    @Test
    void whatIsRecalledIsShippedBackToItsMaker() {
        started(draft(""));
        Rest.Answer back = Rest.as("operator")
                .post("/api/operations/ship", order("ship", ",\"wayBack\":true,\"destination\":\"9506000000015\"", 5));
        Plant.require(back, 200);
        assertThat(back.json().path("disposition").asText()).isEqualTo("returned");
    }

    /** Shipped is only what happened before the recall was started; all that was shipped is with the holder. */
    @Test
    void nothingThatHappensAfterTheStartIsShippedHoweverCloseItComes() throws Exception {
        int id = make(draft(""));
        List<CompletableFuture<Rest.Answer>> shipments = new ArrayList<>();
        for (int pack = 3; pack < 10; pack++) {
            int each = pack;
            shipments.add(CompletableFuture.supplyAsync(() -> ship(WHOLESALER, each)));
        }
        Rest.Answer started = Rest.as("approver").post("/api/recalls/" + id + "/start", SIGNED);
        Plant.require(started, 200);
        Instant start = Instant.parse(started.json().path("startedAt").asText());
        int shipped = 0;
        for (CompletableFuture<Rest.Answer> each : shipments) {
            Rest.Answer shipment = each.get();
            assertThat(shipment.status()).as(shipment.text()).isIn(200, 422);
            if (shipment.status() == 200) {
                shipped++;
                assertThat(Instant.parse(shipment.json().path("eventTime").asText()))
                        .isBefore(start);
            }
        }
        int atTheWholesaler = 0;
        for (JsonNode holder :
                Rest.as("officer").get("/api/recalls/" + id).json().path("holders")) {
            if (WHOLESALER.equals(holder.path("gln").asText())) {
                atTheWholesaler = holder.path("unitsNow").asInt();
            }
        }
        assertThat(atTheWholesaler).isEqualTo(2 + shipped);
        assertThat(ship(WHOLESALER, 9).status()).isEqualTo(422);
    }

    @Test
    void theErpIsToldOnceAndOfADrillNever() throws Exception {
        Connection connection =
                new JmsConnectionFactory(Running.medseal().server().amqp()).createConnection("erp", "Medseal-erp-1");
        try (connection) {
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            int drill = started(draft(",\"drill\":true"));
            int id = started(draft(""));
            MessageConsumer consumer = session.createConsumer(session.createQueue("medseal.erp.out"));
            List<Integer> told = new ArrayList<>();
            JsonNode own = null;
            for (Message message = consumer.receive(20_000); message != null; message = consumer.receive(2_000)) {
                JsonNode body = new ObjectMapper().readTree(message.getBody(String.class));
                if ("RecallStarted".equals(message.getStringProperty("messageType"))) {
                    told.add(body.path("recallId").asInt());
                    own = body.path("recallId").asInt() == id ? body : own;
                }
            }
            assertThat(told).containsOnlyOnce(id).doesNotContain(drill);
            assertThat(own.path("lots")).hasToString("[\"L1\"]");
            assertThat(own.path("units").asInt()).isEqualTo(10);
            assertThat(own.path("holders").findValuesAsText("gln")).contains(WHOLESALER, PHARMACY);
        }
    }

    @Test
    void aDrillRecallsNothingAndShowsToNobodyOutside() {
        int id = started(draft(",\"drill\":true"));
        assertThat(verified(5).path("verified").asBoolean()).isTrue();
        assertThat(ship(WHOLESALER, 5).status()).isEqualTo(200);
        assertThat(Rest.as("partner1").get("/api/recalls/" + id).status()).isEqualTo(404);
        assertThat(Rest.as("officer")
                        .get("/api/recalls/" + id)
                        .json()
                        .path("effectiveness")
                        .path("units")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void itTakesAnotherPersonAndThePersonsPassword() {
        int id = make(draft(""));
        String start = "/api/recalls/" + id + "/start";
        assertThat(Rest.asNobody().post(start, SIGNED).status()).isEqualTo(401);
        assertThat(Rest.as("officer")
                        .post(start, "{\"password\":\"Medseal-officer-1\",\"meaning\":\"approved\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Rest.as("approver")
                        .post(start, "{\"password\":\"wrong\",\"meaning\":\"approved\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Rest.as("approver").post(start, "{\"meaning\":\"approved\"}").status())
                .isEqualTo(400);
        assertThat(Rest.as("approver").post("/api/recalls", draft("")).status()).isEqualTo(403);
        assertThat(verified(5).path("verified").asBoolean()).isTrue();
        Rest.Answer started = Rest.as("approver").post(start, SIGNED);
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.json().path("signature").path("who").asText()).isEqualTo("approver");
        assertThat(started.json().path("signature").path("digest").asText()).hasSize(64);
        assertThat(started.text()).doesNotContain("Medseal-approver-1");
        assertThat(Rest.as("approver").post(start, SIGNED).status()).isEqualTo(409);
    }

    @Test
    void theSameRequestMakesOneDraft() {
        String request = ",\"requestId\":\"" + UUID.randomUUID() + "\"";
        int id = make(draft(request));
        Rest.Answer again = Rest.as("officer").post("/api/recalls", draft(request));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id").asInt()).isEqualTo(id);
        Rest.Answer other =
                Rest.as("officer").post("/api/recalls", draft(request).replace("leaflet", "label"));
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void whatIsWrongWithAnOrderIsNamed() {
        Rest.Answer unknown = Rest.as("officer").post("/api/recalls", draft("").replace("L1", "NONE"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/pointer").asText()).isEqualTo("/lots/0");
        String other = Plant.product("numeric", 14);
        Rest.Answer foreign = Rest.as("officer").post("/api/recalls", """
                {"gtin":"%s","codes":["%s"],"class":"I","reason":"x","depth":"patient"}""".formatted(other, code(1)));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.text()).contains("other-product");
        Rest.Answer nothing = Rest.as("officer").post("/api/recalls", "{\"gtin\":\"" + gtin + "\"}");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.json().path("errors").findValuesAsText("pointer"))
                .contains("/class", "/reason", "/depth", "/lots");
        assertThat(Rest.as("officer").get("/api/recalls/999999").status()).isEqualTo(404);
    }

    @Test
    void singlePacksAreRecalledAndTheirNeighboursAreNot() {
        started("""
                {"gtin":"%s","codes":["%s"],"class":"I","reason":"Found opened","depth":"patient"}""".formatted(gtin, code(5)));
        assertThat(verified(5).path("additionalInfo").asText()).isEqualTo("Recalled");
        assertThat(item(5).path("recalled").asBoolean()).isTrue();
        assertThat(verified(6).path("verified").asBoolean()).isTrue();
        assertThat(ship(WHOLESALER, 5).status()).isEqualTo(422);
        assertThat(ship(WHOLESALER, 6).status()).isEqualTo(200);
        Plant.require(Rest.as("operator").post("/api/operations/receive", order("receive", "", 5)), 200);
        assertThat(verified(5).path("additionalInfo").asText())
                .as("what is reported later does not end a recall")
                .isEqualTo("Recalled");
    }

    @Test
    void holdersSeeTheirOwnAndTheirAnswersCount() {
        int id = started(draft(""));
        JsonNode own = Rest.as("partner1").get("/api/recalls/" + id).json();
        assertThat(own.path("units").asInt()).isEqualTo(2);
        assertThat(own.has("holders") || own.has("scope")).isFalse();
        assertThat(Rest.as("partner1").get("/api/recalls").text()).contains("\"id\":" + id + ",");

        Rest.Answer answer = Rest.as("partner1").post("/api/recalls/" + id + "/responses", """
                        {"acknowledged":true,"quantities":{"quarantined":1,"dispensed":1},"done":true}""");
        Plant.require(answer, 200);
        JsonNode effect = Rest.as("auditor").get("/api/recalls/" + id).json().path("effectiveness");
        assertThat(effect).hasToString("{\"units\":10,\"recovered\":1,\"accountedFor\":8,\"unknown\":1}");

        Plant.require(Rest.as("operator").post("/api/operations/return", order("return", "", 2)), 200);
        assertThat(Rest.as("partner2")
                        .post("/api/recalls/" + id + "/responses", "{\"quantities\":{\"returned\":-1}}")
                        .status())
                .isEqualTo(400);
        Plant.require(
                Rest.as("partner2")
                        .post("/api/recalls/" + id + "/responses", "{\"quantities\":{\"returned\":1},\"done\":true}"),
                200);
        assertThat(Rest.as("officer")
                        .get("/api/recalls/" + id)
                        .json()
                        .at("/effectiveness/unknown")
                        .asInt())
                .isZero();
        assertThat(Rest.as("officer")
                        .post("/api/recalls/" + id + "/responses", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void strangersLearnNothing() {
        int id = started("""
                {"gtin":"%s","codes":["%s"],"class":"I","reason":"Found opened","depth":"patient"}""".formatted(gtin, code(2)));
        assertThat(Rest.as("partner1").get("/api/recalls/" + id).status()).isEqualTo(404);
        assertThat(Rest.as("partner1")
                        .post("/api/recalls/" + id + "/responses", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(Rest.as("partner2")
                        .get("/api/recalls/" + id)
                        .json()
                        .at("/codes/0")
                        .asText())
                .isEqualTo(code(2));
        assertThat(Rest.as("line1").get("/api/recalls/" + id).status()).isEqualTo(403);
    }

    @Test
    void aClosedRecallTakesNoAnswersAndItsPacksStayRecalled() {
        int id = started(draft(""));
        assertThat(Rest.as("officer")
                        .post("/api/recalls/" + id + "/close", "{}")
                        .status())
                .isEqualTo(400);
        Rest.Answer closed = Rest.as("officer").post("/api/recalls/" + id + "/close", "{\"reason\":\"All is back\"}");
        assertThat(closed.json().path("state").asText()).isEqualTo("closed");
        assertThat(Rest.as("partner1")
                        .post("/api/recalls/" + id + "/responses", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(verified(5).path("additionalInfo").asText()).isEqualTo("Recalled");
        assertThat(Rest.as("officer")
                        .post("/api/recalls/" + id + "/close", "{\"reason\":\"again\"}")
                        .status())
                .isEqualTo(409);
    }
}
