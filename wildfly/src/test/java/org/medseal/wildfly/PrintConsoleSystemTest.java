package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Labels seen and printed in the console. */
class PrintConsoleSystemTest {
    private static Browser browser;
    private static String request;
    private static String gtin;
    private static List<String> serials;

    @BeforeAll
    static void requestNumbers() throws Exception {
        Running.medseal();
        gtin = Plant.product("upper-alphanumeric", 12);
        request = UUID.randomUUID().toString();
        serials = Plant.serials(Plant.request(gtin, request, 20));
        Plant.capture(Plant.commissioning(gtin, serials));
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page at(String address) {
        Page page = browser.loggedIn("operator", 1280, 900);
        page.navigate(Rest.base().resolve(address).toString());
        return page;
    }

    @Test
    void theLabelsOfARequestAreSeenThenTakenAway() throws Exception {
        Page page = at("/serial-request.xhtml?request=" + request);
        page.click("text=Print labels");
        assertThat(page.locator("img.label-preview")).isVisible();
        // The picture itself arrives after its place on the page.
        page.waitForFunction("document.querySelector('img.label-preview').naturalWidth > 0");
        page.selectOption("#p-market", "EU");
        page.click("text=Show");
        Look.at(page, "print-request");
        Download zpl = page.waitForDownload(() -> page.click("text=ZPL"));
        String labels = Files.readString(zpl.path());
        assertThat(serials).allMatch(serial -> labels.contains("SN " + serial));
        Download pdf = page.waitForDownload(() -> page.click("text=PDF"));
        assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF".getBytes());
        assertThat(Sql.list(
                        "select after->>'labels' from audit_record where action = 'labels-printed' and subject = ?",
                        request))
                .containsOnly("20");
    }

    @Test
    void anItemsPageLeadsToItsLabel() {
        Page page = at("/item.xhtml?code=" + Rest.encoded("(01)" + gtin + "(21)" + serials.get(0)));
        page.click("text=Print labels");
        assertThat(page.locator("img.label-preview")).isVisible();
        page.selectOption("#p-template", "logistic");
        page.click("text=Show");
        assertThat(page.locator(".messages")).containsText("needs AI 00");
        assertThat(page.locator("img.label-preview")).hasCount(0);
    }

    @Test
    void aLogisticLabelTakesWhatPeopleKnow() {
        String sscc = Plant.sscc();
        Plant.capture(Plant.packing(sscc, gtin, serials));
        Page page = at("/print.xhtml?template=logistic-a5&code=" + Rest.encoded("(00)" + sscc));
        page.fill("#p-from", "Medseal Pharma\nHafenstr. 1, 20457 Hamburg");
        page.fill("#p-to", "Grossist GmbH\nAm Markt 5, 50667 Cologne");
        page.fill("#p-elements", "(400)PO-4711(420)50667");
        page.selectOption("#p-resolution", "300");
        page.click("text=Show");
        assertThat(page.locator("img.label-preview")).isVisible();
        assertThat(page.locator("main")).containsText("a module of 0.495 mm is 6 dots at 300 dpi, 0.508 mm");
        assertThat(page.locator("#p-to")).hasValue("Grossist GmbH\nAm Markt 5, 50667 Cologne");
        Look.at(page, "print-logistic");
        page.fill("#p-elements", "(400)PO-4711(420");
        page.click("text=Show");
        assertThat(page.locator(".messages")).isVisible();
    }

    @Test
    void nobodyWithoutTheRolePrints() {
        assertThat(Rest.as("auditor")
                        .get("/label-files/labels.pdf?request=" + request)
                        .text())
                .doesNotContain("%PDF");
        assertThat(Rest.asNobody()
                        .get("/label-files/labels.pdf?request=" + request)
                        .text())
                .doesNotContain("%PDF");
        Page page = browser.loggedIn("auditor", 1280, 900);
        assertThat(page.request()
                        .get(Rest.base()
                                .resolve("/label-files/labels.pdf?request=" + request)
                                .toString())
                        .status())
                .isEqualTo(403);
    }
}
