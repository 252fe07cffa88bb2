package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lots made up at the screen. */
class MadeUpConsoleSystemTest {
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

    private static Page page(String account) {
        Page page = browser.loggedIn(account, 1280, 900);
        page.navigate(Rest.base().resolve("/made-up.xhtml").toString());
        return page;
    }

    @Test
    void howMuchItWillBeIsSaidAndIsSo() throws IOException {
        Page page = page("operator");
        page.fill("#lots", "2");
        page.fill("#packs", "120");
        page.locator(".checks label").filter(withText("second case")).click();
        page.click("#count");
        assertThat(page.locator("#tally-events")).isVisible();
        Look.at(page, "made-up-tally");
        int told = Integer.parseInt(page.locator("#tally-events").innerText().replaceAll("\\D", ""));
        Download download = page.waitForDownload(() -> page.click("#json"));
        assertThat(download.suggestedFilename()).isEqualTo("medseal-made-up.jsonld");
        byte[] made = Files.readAllBytes(download.path());
        var check = Rest.as("officer")
                .post("/epcis/validate", "application/ld+json", made)
                .json();
        assertThat(check.get("valid").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.get("events").asInt()).isEqualTo(told);
    }

    @Test
    void theFileIsThatOfTheDoorForPrograms() throws IOException {
        Page page = page("officer");
        page.fill("#seed", "77");
        page.fill("#start", "2026-10-05");
        Download download = page.waitForDownload(() -> page.click("#json"));
        Rest.Answer door =
                Rest.as("officer").post("/epcis/generate", "{\"seed\": 77, \"start\": \"2026-10-05T00:00:00Z\"}");
        assertThat(Files.readString(download.path())).isEqualTo(door.text());
    }

    @ParameterizedTest
    @CsvSource({"#xml12, schemaVersion=\"1.2\"", "#xml20, schemaVersion=\"2.0\""})
    void itComesInEachForm(String button, String inside) throws IOException {
        Page page = page("admin");
        Download download = page.waitForDownload(() -> page.click(button));
        String made = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertThat(made).contains(inside, "urn:epc:id:sgtin:9529999.000001.");
    }

    @ParameterizedTest
    @CsvSource({
        "gtin, 09506000134352, not under company prefix",
        "gtin, 09529999000018, check digit",
        "companyPrefix, 95299, 6 to 9",
        "lots, 0, 'Lots is 0; it is from 1 to 10000'",
        "packs, 99999999, Packs in each lot is 99999999",
        "packsPerCase, 0, Packs in a case is 0",
        "casesPerPallet, -1, Cases on a pallet is -1"
    })
    void whatCannotBeMadeUpIsSaidAtItsField(String field, String value, String told) {
        Page page = page("operator");
        page.fill("#" + field, value);
        page.click("#count");
        assertThat(page.locator("#" + field + "-help .field-fault")).containsText(told);
        assertThat(page.locator("#" + field)).hasValue(value);
        assertThat(page.locator("#tally-events")).hasCount(0);
    }

    @Test
    void aMishapNeedsTwoCases() {
        Page page = page("operator");
        page.fill("#packs", "10");
        page.locator(".checks label").first().click();
        page.click("#xml12");
        assertThat(page.locator("fieldset .field-fault")).containsText("two cases");
    }

    @Test
    void numbersThatAreIssuedHereAreNotMadeUp() {
        String gtin = Plant.product("upper-alphanumeric", 12);
        Page page = page("operator");
        page.fill("#gtin", gtin);
        page.fill("#companyPrefix", Plant.PREFIX);
        page.click("#json");
        assertThat(page.locator("#gtin-help .field-fault")).containsText("issued here");
        Look.at(page, "made-up-fault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "approver"})
    void whoMayNotHaveThemMadeUpHasNoPageForIt(String account) {
        Page page = browser.loggedIn(account, 1280, 900);
        Response answer = page.navigate(Rest.base().resolve("/made-up.xhtml").toString());
        assertThat(answer.status()).isEqualTo(403);
        page.navigate(Rest.base().resolve("/events.xhtml").toString());
        assertThat(page.locator("a[href*=made-up]")).hasCount(0);
    }

    private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
