package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events found by what people know of them, and taken away as files. */
class EventsConsoleSystemTest {
    private static Browser browser;
    private static String gtin;
    private static List<String> serials;

    @BeforeAll
    static void twoEventsOfALot() throws Exception {
        Running.medseal();
        gtin = Plant.product("upper-alphanumeric", 12);
        serials = Plant.serials(gtin, 501);
        Plant.capture(Plant.commissioning(gtin, serials));
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aLotIsFoundAndThenNarrowedToOnePack() {
        Page page = open("product=" + gtin + "&lot=L1");
        assertThat(page.locator(".timeline li")).hasCount(2);
        assertThat(page.locator(".timeline")).containsText("Commissioned");
        page.fill("#q-product", "");
        page.fill("#q-lot", "");
        page.fill("#q-code", "(01)" + gtin + "(21)" + serials.get(500));
        page.click(".narrow button");
        assertThat(page.locator(".timeline li")).hasCount(1);
        assertThat(page.locator(".timeline li")).containsText("Things 1");
        Look.at(page, "events-code");
    }

    @ParameterizedTest
    @CsvSource({
        "&lot=L2, 0",
        "&lot=L1&step=commissioning, 2",
        "&lot=L1&step=shipping, 0",
        "&from=2026-11-01&until=2026-11-01, 2",
        "&from=2026-11-02, 0",
        "&until=2026-10-31, 0",
        "&sender=9506000000015, 0",
        "&receiver=9506000000015, 0"
    })
    void eachFilterNarrows(String filter, int events) {
        Page page = open("product=" + gtin + filter);
        assertThat(page.locator(".timeline li")).hasCount(events);
    }

    @ParameterizedTest
    @CsvSource({
        "lot=L1, fill in the GTIN",
        "from=yesterday, is no day",
        "product=123, GTIN",
        "product=09506000134352&code=(01)09506000134352(21)A1, not both"
    })
    void whatCannotBeAskedIsSaid(String filter, String told) {
        Page page = open(filter);
        assertThat(page.locator(".messages")).containsText(told);
        assertThat(page.locator(".timeline")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "EPCIS 1.2 XML, <epcis:EPCISDocument",
        "EPCIS 2.0 XML, <epcis:EPCISDocument",
        "EPCIS 2.0 JSON-LD, EPCISDocument"
    })
    void theFileHoldsEveryPack(String link, String document) throws IOException {
        String text = file(link);
        assertThat(text).contains(document);
        assertThat(serials).allMatch(text::contains);
    }

    @Test
    void theTableHasARowForEachEvent() throws IOException {
        List<String> lines = file("CSV").strip().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.subList(1, 3)).allMatch(line -> line.contains("Commissioned"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events-1.2.xml", "events-2.0.xml", "events.jsonld", "events.csv", "events.pdf"})
    void nobodyWithoutTheRoleTakesAFile(String name) {
        assertThat(Rest.as("line1").get("/event-files/" + name).text())
                .doesNotContain("EPCISDocument", "Time,Step", "%PDF");
        assertThat(Rest.asNobody().get("/event-files/" + name).text())
                .doesNotContain("EPCISDocument", "Time,Step", "%PDF");
    }

    @Test
    void whatIsNoFileOrNoQuestionIsRefused() {
        Page page = open("product=" + gtin);
        assertThat(status(page, "/event-files/events.exe")).isEqualTo(404);
        assertThat(status(page, "/event-files/events.csv?lot=L1")).isEqualTo(400);
    }

    private static int status(Page page, String address) {
        APIResponse answer = page.request().get(Rest.base().resolve(address).toString());
        return answer.status();
    }

    private static String file(String link) throws IOException {
        Page page = open("product=" + gtin + "&lot=L1");
        Download download = page.waitForDownload(() -> page.click(".exports a:text-is('" + link + "')"));
        return Files.readString(download.path());
    }

    private static Page open(String filter) {
        Page page = browser.loggedIn("auditor", 1280, 900);
        page.navigate(Rest.base().resolve("/events.xhtml?" + filter).toString());
        return page;
    }
}
