package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tasks of those who keep master data and serial numbers, as they do them: in a browser. */
class ConsoleTasksSystemTest {
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

    @Test
    void whatIsWrongWithAProductStandsAtItsField() {
        Page page = at("admin", "/product-form.xhtml");
        page.fill("#gtin", "09506000134352");
        page.fill("#name", "A product");
        page.fill("#companyPrefix", "4012345");
        page.selectOption("#packagingLevel", "unit");
        page.fill("#market", "Europe");
        page.click("#save");
        assertThat(page.locator("#companyPrefix")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#companyPrefix-help")).containsText("not given under the company prefix");
        assertThat(page.locator("#market-help")).containsText("Market");
        assertThat(page.locator("#name")).hasValue("A product");
    }

    @Test
    void aPartyIsCreatedChangedAndKeepsItsVersions() {
        Page page = at("officer", "/party-form.xhtml");
        page.fill("#gln", "4006381000017");
        page.fill("#name", "Apotheke am Markt");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Apotheke am Markt");
        page.click("text=Change");
        page.fill("#name", "Apotheke am Dom");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Apotheke am Dom");
        assertThat(page.locator("#list-versions")).containsText("name: Apotheke am Markt → Apotheke am Dom");
    }

    @Test
    void whoWasSlowerIsToldAndOverwritesNothing() {
        String gtin = Plant.product("numeric", 15);
        Page slow = at("officer", "/lot-form.xhtml?gtin=" + gtin + "&lot=L1");
        Page fast = at("admin", "/lot-form.xhtml?gtin=" + gtin + "&lot=L1");
        fast.fill("#expiry", "2030-01-31");
        fast.click("#save");
        assertThat(fast.locator("dl.facts")).containsText("2030-01-31");
        slow.fill("#expiry", "2031-12-31");
        slow.click("#save");
        assertThat(slow.locator(".messages")).containsText("somebody changed it meanwhile");
        assertThat(Rest.as("officer")
                        .get("/api/products/" + gtin + "/lots/L1")
                        .json()
                        .path("expiry")
                        .asText())
                .isEqualTo("2030-01-31");
    }

    @Test
    void anOperatorAsksForSerialsDownloadsThemAndGivesThemBack() throws IOException {
        String gtin = Plant.product("upper-alphanumeric", 12);
        Page page = at("operator", "/serial-request-form.xhtml?gtin=" + gtin + "&lot=L1");
        page.fill("#quantity", "20000000");
        page.click("#save");
        assertThat(page.locator("#quantity-help")).containsText("it must be 1 to 10,000,000");
        page.fill("#quantity", "250");
        page.click("#save");
        assertThat(page.locator("dl.facts")).containsText("250");
        Download csv = page.waitForDownload(() -> page.click("#csv"));
        List<String> lines = Files.readAllLines(csv.path());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(250);
        page.click("#rest");
        assertThat(page.locator(".messages")).containsText("250 numbers were given back");
        assertThat(page.locator("#list-serial-returns")).containsText("250");
    }

    @Test
    void aListSortsFiltersAndIsTakenAwayWhole() throws IOException {
        String gtin = Plant.product("numeric", 14);
        Page page = at("auditor", "/lots.xhtml");
        page.fill("#f-product", gtin);
        page.click("form.narrow button");
        assertThat(page.locator("#list-lots tbody tr")).hasCount(1);
        page.click("#list-lots a.sort >> text=Expiry");
        assertThat(page.locator("#list-lots th[aria-sort=ascending]")).hasText("Expiry");
        assertThat(page.url()).contains("sort=expiry").contains("product=" + gtin);
        Download csv = page.waitForDownload(() -> page.click("text=CSV"));
        List<String> lines = Files.readAllLines(csv.path(), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("L1,Test tablets," + gtin + ",Open,2029-10-31,100000,");
        Download xlsx = page.waitForDownload(() -> page.click("text=XLSX"));
        try (ZipFile book = new ZipFile(xlsx.path().toFile())) {
            String sheet = new String(
                    book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("Test tablets").contains(gtin);
        }
    }

    @Test
    void theLotPageFollowsItsLineWithoutBeingAsked() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 30);
        Page page = at("officer", "/lot.xhtml?gtin=" + gtin + "&lot=L1");
        page.waitForSelector("html.live");
        assertThat(page.locator("[data-live=lot]")).containsText("Nothing of this lot was reported yet");
        Plant.capture(Plant.commissioning(gtin, serials));
        assertThat(page.locator("[data-live=lot] .counts").first()).containsText("30");
    }

    @Test
    void nobodyListensWithoutLoggingIn() {
        URI live = URI.create(Rest.base().toString().replaceFirst("^http", "ws") + "/live");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(live, new WebSocket.Listener() {})
                        .join()))
                .isInstanceOf(CompletionException.class);
    }

    private static Page at(String account, String address) {
        Page page = browser.loggedIn(account, 1280, 900);
        page.navigate(Rest.base().resolve(address).toString());
        return page;
    }
}
