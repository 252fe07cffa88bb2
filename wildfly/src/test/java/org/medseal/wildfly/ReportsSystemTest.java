package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.wildfly.plant.Behaviour;
import org.medseal.wildfly.plant.DscsaCheck;
import org.medseal.wildfly.plant.LineOrder;
import org.medseal.wildfly.plant.LineSimulator;
import org.medseal.wildfly.plant.LineSummary;
import org.medseal.wildfly.plant.OutsideWorld;
import org.medseal.wildfly.plant.SamplePlant;

/** From what a line or a warehouse reports to what an authority or a partner has acknowledged. */
class ReportsSystemTest {
    private static final OutsideWorld OUTSIDE = Running.outside();
    private static SamplePlant plant;

    @BeforeAll
    static void theSamplePlantIsThere() throws Exception {
        plant = new SamplePlant(
                Running.medseal().server().http(), Running.medseal().server().amqp());
        plant.load();
    }

    @AfterEach
    void everybodyBehavesAgain() {
        OUTSIDE.partner().behave(Behaviour.CHECK);
        OUTSIDE.authority().behave(Behaviour.CHECK);
    }

    @Test
    void aShipmentReachesThePartnerWholeAndIsAcknowledged() throws Exception {
        String delivery = ship(packed("LINE-02", 100));
        JsonNode report = await(delivery, one -> one.path("state").asText().equals("ACCEPTED"));

        assertThat(report.path("market").asText()).isEqualTo("US");
        assertThat(report.path("receiver").asText()).isEqualTo("9521321000032");
        assertThat(report.path("items").asInt()).isEqualTo(100);
        DscsaCheck check = OUTSIDE.partner().taken().get(report.path("reportId").asText());
        assertThat(check.faults()).isEmpty();
        assertThat(check.units()).hasSize(100);
        Rest.Answer document = Rest.as("officer").get(path(report) + "/document", "application/xml");
        assertThat(document.text()).contains("GS1 US DSCSA R1.3").contains(":DEL-");
        assertThat(details(report).path("attempts")).hasSize(1);
    }

    @Test
    void whatThePartnerDoesNotTakeIsNamedPackByPack() throws Exception {
        OUTSIDE.partner().behave(Behaviour.PARTIAL);
        JsonNode report = await(
                ship(packed("LINE-02", 20)), one -> one.path("state").asText().equals("PARTIAL"));

        JsonNode refused = details(report).path("refused");
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).path("item").asText()).startsWith("urn:epc:id:sgtin:0614141.");
        assertThat(refused.get(0).path("code").asText()).isEqualTo("not-in-the-delivery");
    }

    @Test
    void aRejectedReportIsSentAgainByAPersonWithAReason() throws Exception {
        OUTSIDE.partner().behave(Behaviour.REJECT);
        String delivery = ship(packed("LINE-02", 20));
        JsonNode report = await(delivery, one -> one.path("state").asText().equals("REJECTED"));
        OUTSIDE.partner().behave(Behaviour.CHECK);

        assertThat(Rest.as("officer").post(path(report) + "/retry", "{}").status())
                .isEqualTo(422);
        assertThat(Rest.as("auditor")
                        .post(path(report) + "/retry", "{\"reason\":\"again\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Rest.as("officer")
                        .post(path(report) + "/retry", "{\"reason\":\"again\"}")
                        .status())
                .isEqualTo(200);
        await(delivery, one -> one.path("state").asText().equals("ACCEPTED"));
        assertThat(Rest.as("officer")
                        .post(path(report) + "/retry", "{\"reason\":\"again\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPartnerThatIsAwayGetsTheReportWhenItIsBack() throws Exception {
        OUTSIDE.partner().close();
        String delivery;
        try {
            delivery = ship(packed("LINE-02", 20));
            JsonNode waiting = await(delivery, one -> one.path("attempts").asInt() >= 1 && one.has("cause"));
            assertThat(waiting.path("state").asText()).isEqualTo("DUE");
            assertThat(waiting.path("cause").asText()).isEqualTo("Nobody listens at the address");
        } finally {
            OUTSIDE.partner().start();
        }
        JsonNode report = await(delivery, one -> one.path("state").asText().equals("ACCEPTED"));
        JsonNode attempts = details(report).path("attempts");
        assertThat(attempts.size()).isGreaterThan(1);
        assertThat(attempts.get(0).path("outcome").asText()).isEqualTo("FAILED");
    }

    @Test
    void aPartnerThatDoesNotUnderstandIsNotAskedAgain() throws Exception {
        OUTSIDE.partner().behave(Behaviour.BAD_REQUEST);
        JsonNode report = await(
                ship(packed("LINE-02", 20)), one -> one.path("state").asText().equals("PARKED"));

        assertThat(report.path("cause").asText()).contains("400").contains("We do not understand this");
        assertThat(details(report).path("attempts")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW, No answer within",
        "GARBAGE, The answer is no JSON",
        "ENDLESS, The answer is longer",
        "UNAVAILABLE, answered 503"
    })
    void anAnswerThatIsNoneIsAskedForAgain(Behaviour behaviour, String cause) throws Exception {
        OUTSIDE.partner().behave(behaviour);
        String delivery = ship(packed("LINE-02", 20));
        JsonNode waiting = await(delivery, one -> one.has("cause"));
        assertThat(waiting.path("cause").asText()).contains(cause);
        assertThat(waiting.path("state").asText()).isEqualTo("DUE");
        OUTSIDE.partner().behave(Behaviour.CHECK);

        await(delivery, one -> one.path("state").asText().equals("ACCEPTED"));
    }

    @Test
    void aPartnerMayTellItsJudgementLaterAndTwice() throws Exception {
        route("9521321000018", "sample-wholesale-tls");
        OUTSIDE.partner().behave(Behaviour.LATER);
        String delivery = ship(packed("LINE-02", 20), "9521321000018");
        String told = path(await(delivery, one -> one.path("state").asText().equals("SENT"))) + "/acknowledgement";

        assertThat(put("partner2", told, "{\"status\":\"ACCEPTED\"}")).isEqualTo(404);
        assertThat(put("partner1", told, "{\"status\":\"PERHAPS\"}")).isEqualTo(400);
        assertThat(put("partner1", told, "{\"status\":\"ACCEPTED\"}")).isEqualTo(204);
        assertThat(put("partner1", told, "{\"status\":\"ACCEPTED\"}")).isEqualTo(204);
        assertThat(put("partner1", told, "{\"status\":\"REJECTED\"}")).isEqualTo(409);
        JsonNode report = await(delivery, one -> one.path("state").asText().equals("ACCEPTED"));
        assertThat(details(report).path("attempts")).hasSize(2);
    }

    @Test
    void aServerWithAnotherCertificateIsNotTrusted() throws Exception {
        route("9521321000025", "sample-authority-tls");
        String delivery = ship(packed("LINE-02", 20), "9521321000025");

        assertThat(await(delivery, one -> one.has("cause")).path("cause").asText())
                .contains("TLS");
    }

    @ParameterizedTest
    @CsvSource({"CHECK, ACCEPTED", "PARTIAL, PARTIAL", "REJECT, REJECTED"})
    void packingForRussiaIsJudgedByTicket(Behaviour behaviour, String state) throws Exception {
        OUTSIDE.authority().behave(behaviour);
        LineSummary lot = packed("LINE-03", 60);
        JsonNode report = await(
                lot.gtin() + " " + lot.lot(), one -> one.path("state").asText().equals(state));

        assertThat(report.path("market").asText()).isEqualTo("RU");
        assertThat(OUTSIDE.authority()
                        .taken()
                        .get(report.path("reference").asText())
                        .check()
                        .faults())
                .isEmpty();
        assertThat(details(report).path("refused").size()).isEqualTo(state.equals("ACCEPTED") ? 0 : 1);
        if (state.equals("PARTIAL")) {
            assertThat(details(report).path("refused").get(0).path("item").asText())
                    .startsWith("(01)" + lot.gtin() + "(21)");
        }
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE, no whole XML", "ENDLESS, longer than", "ENTITY, The ticket"})
    void aTicketThatIsNoneIsAskedForAgain(Behaviour behaviour, String cause) throws Exception {
        OUTSIDE.authority().behave(behaviour);
        LineSummary lot = packed("LINE-03", 60);
        JsonNode report = await(lot.gtin() + " " + lot.lot(), one -> one.has("cause"));

        assertThat(report.path("state").asText()).isEqualTo("SENT");
        assertThat(report.path("cause").asText()).contains(cause).doesNotContain("root:");
    }

    @Test
    void theErpIsToldWhatWasAcknowledged() throws Exception {
        JsonNode report = await(
                ship(packed("LINE-02", 20)), one -> one.path("state").asText().equals("ACCEPTED"));
        try (ErpQueue erp = new ErpQueue()) {
            JsonNode told =
                    erp.find("ReportAcknowledged", report.path("reportId").asText());
            assertThat(told.path("state").asText()).isEqualTo("ACCEPTED");
            assertThat(told.path("items").asInt()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theDeskShowsEachAttemptAndHasAReportDoneAgain(int width) throws Exception {
        OUTSIDE.partner().behave(Behaviour.REJECT);
        String delivery = ship(packed("LINE-02", 20));
        JsonNode report = await(delivery, one -> one.path("state").asText().equals("REJECTED"));
        OUTSIDE.partner().behave(Behaviour.CHECK);
        try (Browser browser = new Browser()) {
            Page page = browser.loggedIn("officer", width, 900);
            open(page, "/reports.xhtml?about=" + delivery, "reports-" + width);
            assertThat(page.locator("main").innerText()).contains(delivery).contains("Rejected");
            open(page, "/report.xhtml?id=" + report.path("reportId").asText(), "report-" + width);
            assertThat(page.locator("main").innerText())
                    .contains("not-in-the-delivery")
                    .contains("GS1 US DSCSA R1.3")
                    .contains("HTTP 200");
            page.locator("[id='retry:reason']").fill("The partner asked for it");
            page.locator("[id='retry:go']").click();
            assertThat(page.locator("main").innerText()).contains("The report is on its way again.");
        }
        await(delivery, one -> one.path("state").asText().equals("ACCEPTED"));
    }

    @Test
    void anOverdueReportIsMarkedWhereverReportsAreShown() throws Exception {
        OUTSIDE.partner().behave(Behaviour.REJECT);
        String delivery = ship(packed("LINE-02", 20));
        JsonNode report = await(delivery, one -> one.path("state").asText().equals("REJECTED"));
        String id = report.path("reportId").asText();
        Sql.execute("update report set deadline = now() - interval '1 hour' where report_id = '" + id + "'");

        assertThat(Rest.as("officer").get("/api/reports?late=true").text()).contains(id);
        try (Browser browser = new Browser()) {
            Page page = browser.loggedIn("officer", 1280, 900);
            open(page, "/reports.xhtml?time=late&about=" + delivery, "reports-late");
            assertThat(page.locator("#list-reports tbody .state.stop").allInnerTexts())
                    .anyMatch(text -> text.contains("overdue"));
            open(page, "/report.xhtml?id=" + id, "report-late");
            assertThat(page.locator("main").innerText()).contains("overdue");
            open(page, "/index.xhtml", "dashboard-late");
            page.locator("a", new Page.LocatorOptions().setHasText("Reports overdue"))
                    .click();
            assertThat(page.locator("#list-reports").innerText()).contains(delivery);
        }
        OUTSIDE.partner().behave(Behaviour.CHECK);
        Plant.require(Rest.as("officer").post(path(report) + "/retry", "{\"reason\":\"again\"}"), 200);
        JsonNode done = await(delivery, one -> one.path("state").asText().equals("ACCEPTED"));
        assertThat(Rest.as("officer").get("/api/reports?late=true").text())
                .doesNotContain(done.path("reportId").asText());
    }

    private static void open(Page page, String address, String name) {
        page.navigate(Rest.base().resolve(address).toString());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("medseal.build"), "screens", name + ".png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).isEmpty();
        assertThat(Accessibility.fitsItsWidth(page)).isTrue();
    }

    private static int put(String account, String path, String json) {
        return Rest.as(account).put(path, json).status();
    }

    private static void route(String party, String trust) {
        Plant.require(
                Rest.as("officer").put("/api/parties/" + party + "/routes/us-dscsa", """
                        {"address":"%s/epcis","account":"medseal","credential":"sample-wholesale-password","trust":"%s",
                         "settings":{"sender":"9506000000015"}}""".formatted(
                                OUTSIDE.partner().address(), trust)),
                200);
    }

    static LineSummary packed(String line, int packs) {
        String lot = "T" + UUID.randomUUID().toString().substring(0, 8);
        LineOrder order = plant.order(line).withLot(lot, packs, lot.hashCode());
        Plant.require(
                Rest.as("admin")
                        .put("/api/products/" + order.gtin() + "/lots/" + lot, """
                        {"expiry":"%s","plannedQuantity":%d,"site":"9506000000015"}""".formatted(order.expiry(), packs)),
                201);
        return new LineSimulator(Running.medseal().server().amqp(), "line1", "Medseal-line1-1").run(order);
    }

    /** Ships the lot's pallet to the wholesaler and returns the number of the delivery. */
    static String ship(LineSummary lot) {
        return ship(lot, "9521321000032");
    }

    private static String ship(LineSummary lot, String receiver) {
        String delivery = "DEL-" + UUID.randomUUID();
        Plant.require(
                Rest.as("operator")
                        .post("/api/operations/ship", """
                        {"requestId":"%s","codes":["%s"],"destination":"%s","reference":"%s",
                         "location":"urn:epc:id:sgln:9506000.00001.0"}""".formatted(delivery, lot.onePallet(), receiver, delivery)),
                200);
        return delivery;
    }

    /** The report on that subject, once it is as wanted. */
    static JsonNode await(String subject, Predicate<JsonNode> wanted) {
        return Eventually.get("the report on " + subject, () -> reports(subject), reports -> reports.stream()
                        .anyMatch(wanted))
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> reports(String subject) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode report :
                Rest.as("officer").get("/api/reports?size=500").json().path("items")) {
            if (report.path("subject").asText().equals(subject)) {
                found.add(report);
            }
        }
        return found;
    }

    static String path(JsonNode report) {
        return "/api/reports/" + report.path("reportId").asText();
    }

    static JsonNode details(JsonNode report) {
        return Rest.as("officer").get(path(report)).json();
    }
}
