package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of events looked into in the console, without capturing it. */
class EpcisFileConsoleSystemTest {
    private static Browser browser;
    private static String made;

    @BeforeAll
    static void makeUpALot() throws Exception {
        Running.medseal();
        made = Rest.as("officer")
                .post("/epcis/generate", "{\"packs\": 300, \"mishaps\": [\"PACKED_TWICE\"]}")
                .text();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page open(String file, String content) {
        Page page = browser.loggedIn("auditor", 1280, 900);
        page.navigate(Rest.base().resolve("/epcis-file.xhtml").toString());
        if (file != null) {
            page.setInputFiles(
                    "#file",
                    new FilePayload(file, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        }
        return page;
    }

    @Test
    void whatIsInAFileIsCounted() {
        Page page = open("lot.jsonld", made);
        page.click("#look");
        assertThat(page.locator(".state.ok").first()).containsText("Keeps to the standard");
        assertThat(page.locator("tbody tr").first()).containsText("AggregationEvent");
        assertThat(page.locator("tbody tr").first()).containsText("Packed");
        // The lot has a pack that is said to be in two cases: of others' goods that is noted, not refused.
        assertThat(page.locator("section[aria-labelledby=capture]")).containsText("It would be taken in");
        assertThat(page.locator("section[aria-labelledby=losses]")).hasCount(0);
        Look.at(page, "epcis-file-valid");
    }

    @Test
    void whatCaptureWouldRefuseIsSaidAndNotDone() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String epc = "https://id.gs1.org/01/" + gtin + "/21/NEVERISSUED1";
        String event = """
                {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument",
                 "schemaVersion":"2.0","creationDate":"2026-11-23T10:00:00Z","epcisBody":{"eventList":[
                 {"type":"ObjectEvent","eventTime":"2026-11-23T10:00:00Z","eventTimeZoneOffset":"+00:00",
                  "epcList":["%s"],"action":"ADD","bizStep":"commissioning","disposition":"active"}]}}""".formatted(epc);
        List<String> jobs = Sql.list("select count(*) from capture_job");
        Page page = open("one.jsonld", event);
        page.click("#look");
        assertThat(page.locator("section[aria-labelledby=capture]")).containsText("It would be refused");
        assertThat(page.locator("section[aria-labelledby=capture] td").nth(1)).containsText("NEVERISSUED1");
        Rest.Answer preview = Rest.as("partner1")
                .post("/epcis/preview", "application/ld+json", event.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().get("medseal:status").asText()).isEqualTo("REJECTED");
        assertThat(preview.json().has("captureID")).isFalse();
        assertThat(Sql.list("select count(*) from capture_job")).isEqualTo(jobs);
    }

    @Test
    void theHashesAreThoseOfTheEvents() throws IOException {
        Page page = open("lot.jsonld", made);
        Download download = page.waitForDownload(() -> page.click("#hashes"));
        assertThat(Files.readAllLines(download.path())).allMatch(line -> line.startsWith("ni:///sha-256;"));
    }

    @Test
    void everyFaultIsShownWithItsPlace() {
        Page page = open("lot.jsonld", made.replace("\"OBSERVE\"", "\"LOOK\""));
        page.click("#look");
        assertThat(page.locator(".state.stop")).containsText("Has faults");
        assertThat(page.locator("td.code").first()).containsText("/epcisBody/eventList/");
        Look.at(page, "epcis-file-faults");
    }

    @Test
    void theFileIsTakenAwayInAnotherForm() throws IOException {
        Page page = open("lot.jsonld", made);
        Download download = page.waitForDownload(() -> page.click("#xml12"));
        String xml = Files.readString(download.path());
        assertThat(xml).contains("<epcis:EPCISDocument", "urn:epc:id:sgtin:9529999.000001.");
    }

    @Test
    void whatIsNoFileOfEventsIsSaid() {
        Page none = open(null, null);
        none.click("#look");
        assertThat(none.locator(".messages")).containsText("No file was chosen");
        Page text = open("notes.txt", "Dear all");
        text.click("#json");
        assertThat(text.locator(".messages")).containsText("neither XML nor JSON");
    }
}
