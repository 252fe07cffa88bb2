package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator orders on the page of an item: asked why, done once, told, and seen in its history. */
class ItemActionsConsoleSystemTest {
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Running.medseal();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Take as a sample, Taken as a sample., Sampled",
        "Destroy, Recorded as destroyed., Destroyed",
        "Decommission, Decommissioned., Decommissioned"
    })
    void aPackIsTakenOutOfTheTrade(String button, String told, String step) throws Exception {
        Page page = at(pack());
        order(page, button);
        assertThat(page.locator(".messages")).containsText(told);
        assertThat(page.locator(".timeline")).containsText(step);
        assertThat(page.locator("p.form-do a.button")).hasCount(0);
        Look.at(page, "item-" + step.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"Receive, Received.", "Take back, Taken back."})
    void whatIsOnTheWayArrives(String button, String told) throws Exception {
        String pack = pack();
        perform("ship", pack, "");
        Page page = at(pack);
        order(page, button);
        assertThat(page.locator(".messages")).containsText(told);
        assertThat(page.locator(".timeline")).containsText("Shipped");
        assertThat(page.locator(".head")).not().containsText("On the way");
    }

    @Test
    void aContainerIsEmptied() throws Exception {
        String pack = pack();
        String carton = "(00)" + Plant.sscc();
        perform("pack", pack, ",\"parent\":\"" + carton + "\"");
        Page page = at(carton);
        order(page, "Unpack all of it");
        assertThat(page.locator(".messages")).containsText("Unpacked.");
        page = at(pack);
        assertThat(page.locator("p.form-do")).containsText("Destroy");
        assertThat(page.locator(".timeline")).containsText("Unpacked");
    }

    /** First without the reason that it asks for. */
    private static void order(Page page, String button) {
        page.locator("p.form-do a.button", new Page.LocatorOptions().setHasText(button))
                .click();
        page.click("#go");
        assertThat(page.locator("#reason-help")).containsText("Fill this in");
        Look.at(page, "item-action-fault");
        page.fill("#reason", "ordered by a test");
        page.click("#go");
    }

    private static Page at(String code) {
        Page page = browser.loggedIn("operator", 1280, 900);
        page.navigate(
                Rest.base().resolve("/item.xhtml?code=" + Rest.encoded(code)).toString());
        return page;
    }

    private static String pack() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 1);
        Plant.capture(Plant.commissioning(gtin, serials));
        return "(01)" + gtin + "(21)" + serials.get(0);
    }

    private static void perform(String operation, String code, String more) {
        Plant.require(
                Rest.as("operator")
                        .post(
                                "/api/operations/" + operation,
                                "{\"requestId\":\"" + UUID.randomUUID() + "\",\"codes\":[\"" + code + "\"],"
                                        + "\"location\":\"9506000000015\"" + more + "}"),
                200);
    }
}
