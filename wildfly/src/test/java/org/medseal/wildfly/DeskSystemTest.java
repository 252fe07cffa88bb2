package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.plant.Queue;

/** The message desk, the audit viewer, the accounts and the page of an item, each main task in a real browser. */
class DeskSystemTest {
    private static final String PASSWORD = "four plain words here";
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Running.medseal();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** A lot for a product that nobody knows: refused by the door of the ERP. */
    private static String refusedMessage(String lot, String gtin) throws Exception {
        String requestId = UUID.randomUUID().toString();
        String body = """
                {"requestId":"%s","gtin":"%s","lot":"%s","expiry":"2029-10-31","site":"9506000000015"}""".formatted(requestId, gtin, lot);
        try (Queue erp = new Queue(Running.medseal().server().amqp(), "erp", "Medseal-erp-1")) {
            Queue.Reply reply = erp.await(erp.put("medseal.erp.in", "Lot", body), Duration.ofSeconds(30));
            assertThat(reply.messageType()).as(reply.text()).isEqualTo("Refusal");
        }
        return requestId;
    }

    /** Logged in, and there: whoever goes on too early is not logged in yet. */
    private static Page enter(String account) {
        Page page = browser.loggedIn(account, 1280, 900);
        PlaywrightAssertions.assertThat(page.locator(".who-name")).containsText(account);
        return page;
    }

    private static void go(Page page, String address) {
        page.navigate(Rest.base().resolve(address).toString());
    }

    @Test
    void anOfficerCorrectsARefusedMessageAndTheRecordTellsOfIt() throws Exception {
        String gtin = Plant.product("numeric", 14);
        String wrong = gtin.substring(0, 13) + (gtin.charAt(13) == '0' ? '1' : '0');
        refusedMessage("DESK-1", wrong);
        Page page = enter("officer");
        go(page, "/messages.xhtml?queue=medseal.erp.in");
        page.locator("#list-messages-in tbody tr a").first().click();
        assertThat(page.locator("main").innerText()).contains("Cause", "check digit");
        assertThat(page.locator("pre.body").first().innerText()).contains("\"lot\": \"DESK-1\"");
        Look.at(page, "message");

        page.locator("a.button", new Page.LocatorOptions().setHasText("Correct"))
                .click();
        Look.at(page, "message-decision");
        page.fill("#reason", "");
        page.click("#go");
        assertThat(page.locator(".field-fault").first().innerText()).contains("Fill this in");
        page.fill("#body", page.inputValue("#body").replace(wrong, gtin));
        page.fill("#reason", "the check digit was mistyped");
        page.click("#go");
        PlaywrightAssertions.assertThat(page.locator(".messages")).containsText("was corrected");
        assertThat(page.locator("main").innerText()).contains("as it was corrected", "as it was received");

        String lot = "/api/products/" + gtin + "/lots/DESK-1";
        Eventually.get("the corrected lot", () -> Rest.as("erp").get(lot), answer -> answer.status() == 200);

        page.locator("a", new Page.LocatorOptions().setHasText("What was decided about it"))
                .click();
        page.locator("#list-audit tbody tr", new Page.LocatorOptions().setHasText("Message corrected"))
                .first()
                .locator("a")
                .first()
                .click();
        assertThat(page.locator(".diff").innerText()).contains(wrong, gtin);
        assertThat(page.locator("main").innerText()).contains("officer", "the check digit was mistyped");
        Look.at(page, "audit-record-corrected");
    }

    @Test
    void anOfficerTriesAMessageAgainAndGivesAnotherUp() throws Exception {
        String gtin = Plant.gtin(18_000 + (int) (System.nanoTime() % 900));
        refusedMessage("DESK-3", gtin);
        Page page = enter("officer");
        go(page, "/messages.xhtml?queue=medseal.erp.in");
        page.locator("#list-messages-in tbody tr a").first().click();
        String message = page.url();
        decide(page, "Give up", "");
        PlaywrightAssertions.assertThat(page.locator("#reason-help")).containsText("Fill this in");
        Look.at(page, "message-give-up-fault");

        page.navigate(message);
        decide(page, "Try again", "the product is there now");
        PlaywrightAssertions.assertThat(page.locator(".messages")).containsText("is tried again");
        Eventually.get(
                "it was tried and refused again",
                () -> {
                    page.navigate(message);
                    return page.locator(".state").first().innerText();
                },
                state -> state.contains("Refused"));

        decide(page, "Give up", "cancelled by the ERP");
        PlaywrightAssertions.assertThat(page.locator(".messages")).containsText("was given up");
        PlaywrightAssertions.assertThat(page.locator(".head")).containsText("Given up");
        Look.at(page, "message-given-up");
    }

    private static void decide(Page page, String decision, String reason) {
        page.locator("a.button", new Page.LocatorOptions().setHasText(decision)).click();
        page.fill("#reason", reason);
        page.click("#go");
    }

    @Test
    void anAuditorReadsMessagesAndDecidesNothing() throws Exception {
        refusedMessage("DESK-2", "09506000999990");
        Page page = enter("auditor");
        go(page, "/messages.xhtml?queue=medseal.erp.in");
        page.locator("#list-messages-in tbody tr a").first().click();
        assertThat(page.locator("a.button", new Page.LocatorOptions().setHasText("Give up"))
                        .count())
                .isZero();
        String id = page.url().replaceAll(".*id=", "");
        assertThat(Rest.as("auditor")
                        .post("/api/messages/in/" + id + "/give-up", "{\"reason\":\"no\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Rest.as("auditor")
                        .get("/api/messages/in/" + id)
                        .json()
                        .path("state")
                        .asText())
                .isIn("REFUSED", "PARKED");
        assertThat(Rest.as("officer")
                        .post("/api/messages/in/" + id + "/give-up", "{\"reason\":\"cancelled by the ERP\"}")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("GIVEN_UP");
    }

    @Test
    void aLockedAccountIsOutWithinSecondsWhereverItIsIn() throws Exception {
        String name = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        Page admin = enter("admin");
        go(admin, "/account-form.xhtml");
        admin.fill("#name", name);
        admin.fill("#displayName", "A clerk");
        admin.fill("#password", "short");
        admin.getByLabel("Operator").check();
        admin.fill("#reason", "new at the desk");
        admin.click("#save");
        PlaywrightAssertions.assertThat(admin.locator(".field-fault").first()).containsText("at least 12");
        Look.at(admin, "account-form-fault");
        admin.fill("#password", PASSWORD);
        admin.click("#save");
        PlaywrightAssertions.assertThat(admin.locator("h1")).hasText(name);

        assertThat(Rest.with(name, PASSWORD).get("/api/products").status()).isEqualTo(200);
        Page clerk = browser.page(1280, 900);
        go(clerk, "/index.xhtml");
        Browser.logIn(clerk, name, PASSWORD);
        PlaywrightAssertions.assertThat(clerk.locator(".who-name")).containsText(name);

        admin.locator("a.button", new Page.LocatorOptions().setHasText("Lock")).click();
        Look.at(admin, "account-step");
        admin.fill("#reason", "has left");
        admin.click("#go");
        PlaywrightAssertions.assertThat(admin.locator(".messages")).containsText("is locked");

        Eventually.get(
                "a locked account is out of the console",
                () -> {
                    go(clerk, "/lots.xhtml");
                    return clerk.url();
                },
                url -> url.contains("login.xhtml"));
        Eventually.get(
                "a locked account is out of every door",
                () -> Rest.with(name, PASSWORD).get("/api/products"),
                answer -> answer.status() == 401);
    }

    @Test
    void anAdministratorCannotTakeTheRoleFromThemselves() {
        Page admin = enter("admin");
        go(admin, "/account-form.xhtml?name=admin");
        admin.getByLabel("Administrator").uncheck();
        admin.getByLabel("Auditor").check();
        admin.fill("#reason", "trying");
        admin.click("#save");
        PlaywrightAssertions.assertThat(admin.locator(".field-fault").first()).containsText("from themselves");
    }

    @Test
    void anOperatorLooksIntoAContainerTakesAPackOutAndTakesItAsASample() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 130);
        Plant.capture(Plant.commissioning(gtin, serials));
        String pallet = "(00)" + sscc();
        Plant.capture(packing(pallet.substring(4), gtin, serials));

        Page page = enter("operator");
        go(page, "/item.xhtml?code=" + Rest.encoded(pallet));
        assertThat(page.locator(".tree li").count()).isEqualTo(101);
        page.locator("a[data-more]").click();
        PlaywrightAssertions.assertThat(page.locator(".tree li")).hasCount(130);
        Look.at(page, "item-container");

        page.locator(".tree li a").nth(3).click();
        assertThat(page.locator("main").innerText()).contains(pallet.substring(4));
        page.locator("a.button", new Page.LocatorOptions().setHasText("Take out of its container"))
                .click();
        page.fill("#reason", "wanted by the laboratory");
        page.click("#go");
        PlaywrightAssertions.assertThat(page.locator(".messages")).containsText("Taken out");
        page.locator("a.button", new Page.LocatorOptions().setHasText("Take as a sample"))
                .click();
        page.fill("#reason", "retention sample");
        page.click("#go");
        PlaywrightAssertions.assertThat(page.locator(".messages")).containsText("Taken as a sample");
        assertThat(page.locator(".timeline").innerText()).contains("Unpacked", "Sampled");
        Look.at(page, "item-sampled");
        go(page, "/item.xhtml?code=" + Rest.encoded(pallet));
        assertThat(page.locator("#inside").innerText()).contains("129");
    }

    /** Commissions the pallet and packs all of them on it. */
    private static byte[] packing(String sscc, String gtin, List<String> serials) {
        String pallet = "urn:epc:id:sscc:4012345." + sscc.charAt(0) + sscc.substring(8, 17);
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" schemaVersion="1.2"
                 creationDate="2026-11-01T11:00:00Z"><EPCISBody><EventList>
                <ObjectEvent><eventTime>2026-11-01T09:30:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset>
                <epcList><epc>%1$s</epc></epcList><action>ADD</action>
                <bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep></ObjectEvent>
                <AggregationEvent><eventTime>2026-11-01T09:40:00Z</eventTime>
                <eventTimeZoneOffset>+00:00</eventTimeZoneOffset><parentID>%1$s</parentID><childEPCs>
                """.formatted(pallet));
        serials.forEach(
                serial -> xml.append("<epc>").append(Plant.urn(gtin, serial)).append("</epc>"));
        xml.append("</childEPCs><action>ADD</action><bizStep>urn:epcglobal:cbv:bizstep:packing</bizStep>"
                + "</AggregationEvent></EventList></EPCISBody></epcis:EPCISDocument>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of a company that is not ours. */
    private static String sscc() {
        String body = "34012345" + String.format("%09d", System.nanoTime() % 1_000_000_000L);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return body + (10 - sum % 10) % 10;
    }
}
