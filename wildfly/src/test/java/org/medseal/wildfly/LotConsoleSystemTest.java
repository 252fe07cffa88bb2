package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lot released and blocked, SSCCs asked for, and the way from a code to a recall, each in a browser. */
class LotConsoleSystemTest {
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
    void anApproverReleasesALotAndAnOfficerBlocksIt() {
        String gtin = Plant.product("numeric", 15);
        Page approver = at("approver", "/lot.xhtml?gtin=" + gtin + "&lot=L1");
        approver.click("text=Release the lot");
        approver.fill("#reason", "   ");
        approver.click("#go");
        assertThat(approver.locator("#reason-help")).containsText("Fill this in");
        look(approver, "lot-release");
        approver.fill("#reason", "All results are within limits");
        approver.click("#go");
        assertThat(approver.locator(".messages")).containsText("Lot L1 is released");
        assertThat(approver.locator(".head .state")).hasText("Released");
        look(approver, "lot-released");

        Page officer = at("officer", "/lot.xhtml?gtin=" + gtin + "&lot=L1");
        officer.click("text=Block the lot");
        officer.fill("#reason", "A complaint is being looked into");
        officer.click("#go");
        assertThat(officer.locator(".head .state")).hasText("Blocked");
        assertThat(Rest.as("officer")
                        .get("/api/products/" + gtin + "/lots/L1")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("blocked");
        officer.navigate(
                Rest.base().resolve("/audit.xhtml?subject=" + gtin + "/L1").toString());
        assertThat(officer.locator("main")).containsText("Lot blocked");
        assertThat(officer.locator("main")).containsText("Lot released");
    }

    @Test
    void anOperatorDecidesAboutNoLotNotEvenByTheAddress() {
        String gtin = Plant.product("numeric", 15);
        Page page = at("operator", "/lot.xhtml?gtin=" + gtin + "&lot=L1");
        assertThat(page.locator("text=Release the lot")).hasCount(0);
        page.navigate(Rest.base()
                .resolve("/lot-step.xhtml?what=release&gtin=" + gtin + "&lot=L1")
                .toString());
        page.fill("#reason", "I should like to");
        page.click("#go");
        assertThat(page.locator(".messages")).containsText("role");
        assertThat(Rest.as("officer")
                        .get("/api/products/" + gtin + "/lots/L1")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("open");
    }

    @Test
    void whoDecidesLateIsToldThatItCannotBeAnyMore() {
        String gtin = Plant.product("numeric", 15);
        Page late = at("officer", "/lot-step.xhtml?what=close&gtin=" + gtin + "&lot=L1");
        Plant.require(
                Rest.as("admin")
                        .post(
                                "/api/products/" + gtin + "/lots/L1/status",
                                "{\"status\":\"rejected\",\"reason\":\"torn foil\"}"),
                200);
        late.fill("#reason", "The last pallet is full");
        late.click("#go");
        assertThat(late.locator(".messages")).containsText("is rejected and cannot become closed");
    }

    @Test
    void anOperatorAsksForSsccsAndGivesOneBack() throws IOException {
        Plant.product("numeric", 15);
        Page page = at("operator", "/serial-requests.xhtml");
        page.click("text=Ask for SSCC numbers");
        page.fill("#companyPrefix", "95o6000");
        page.fill("#extensionDigit", "12");
        page.fill("#quantity", "3");
        page.click("#save");
        assertThat(page.locator("#companyPrefix")).hasAttribute("aria-invalid", "true");
        page.fill("#companyPrefix", "9506000");
        page.click("#save");
        assertThat(page.locator("#extensionDigit-help")).containsText("it must be 0 to 9");
        assertThat(page.locator("#extensionDigit")).hasValue("12");
        look(page, "serial-request-form-sscc");
        page.fill("#extensionDigit", "4");
        page.fill("#companyPrefix", "4999999");
        page.click("#save");
        assertThat(page.locator("#companyPrefix-help")).containsText("is not ours");
        page.fill("#companyPrefix", "9506000");
        page.click("#save");
        assertThat(page.locator("dl.facts")).containsText("SSCC 4 9506000");
        Download csv = page.waitForDownload(() -> page.click("#csv"));
        List<String> numbers = Files.readAllLines(csv.path()).stream()
                .filter(line -> line.matches("\"?[0-9]{18}\"?"))
                .map(line -> line.replace("\"", ""))
                .toList();
        assertThat(numbers).hasSize(3).allMatch(number -> number.startsWith("49506000"));
        page.fill("#serials", numbers.get(1));
        page.click("#some");
        assertThat(page.locator(".messages")).containsText("1 numbers were given back");
        look(page, "serial-request-sscc");
    }

    @Test
    void recallsAreSortedFilteredAndTakenAway() throws IOException {
        String gtin = Plant.product("numeric", 15);
        for (String reason : List.of("Wrong leaflet", "Bent needle")) {
            Plant.require(Rest.as("officer").post("/api/recalls", """
                            {"gtin":"%s","lots":["L1"],"class":"II","reason":"%s","depth":"pharmacy","drill":true}""".formatted(gtin, reason)), 201);
        }
        Page page = at("auditor", "/recalls.xhtml");
        page.fill("#f-q", gtin);
        page.selectOption("#f-state", "draft");
        page.selectOption("#f-kind", "drill");
        page.click("form.narrow button");
        assertThat(page.locator("#list-recalls tbody tr")).hasCount(2);
        page.click("#list-recalls a.sort >> text=Reason");
        assertThat(page.locator("#list-recalls tbody tr").first()).containsText("Bent needle");
        Download csv = page.waitForDownload(() -> page.click("text=CSV"));
        assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
                .contains("Bent needle", "Wrong leaflet", "Draft", "Drill", gtin);
        Download xlsx = page.waitForDownload(() -> page.click("text=XLSX"));
        assertThat(xlsx.suggestedFilename()).endsWith(".xlsx");
        look(page, "recalls-list");
        page.click("text=Bent needle");
        assertThat(page).hasURL(Pattern.compile(".*/recall\\.xhtml\\?id=[0-9]+"));
    }

    /** Nothing but keys: a code is searched, its item's page opened, its lot, and a recall of it drafted. */
    @Test
    void fromACodeToARecallWithKeysOnly() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String serial = Plant.serials(gtin, 1).get(0);
        Plant.capture(Plant.commissioning(gtin, List.of(serial)));
        Page page = at("officer", "/lots.xhtml");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.navigate(Rest.base().resolve("/index.xhtml").toString());
        assertThat(page.locator("#code")).isFocused();
        page.keyboard().type("(01)" + gtin + "(21)" + serial);
        page.keyboard().press("Enter");
        page.waitForURL("**/item.xhtml*");
        tabTo(page, "main a[href*='lot.xhtml']");
        page.keyboard().press("Enter");
        page.waitForURL("**/lot.xhtml*");
        tabTo(page, "main a[href*='recall-new']");
        page.keyboard().press("Enter");
        page.waitForURL("**/recall-new.xhtml*");
        assertThat(page.locator("#gtin")).hasValue(gtin);
        tabTo(page, "#reason");
        page.keyboard().type("Found by keys");
        tabTo(page, "#make");
        page.keyboard().press("Enter");
        page.waitForURL("**/recall.xhtml?id=*");
        assertThat(page.locator("main")).containsText("Found by keys");
    }

    /** Presses Tab until this has the focus, and sees that every stop on the way shows that it has it. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("""
                            () => { const e = document.activeElement; if (e === document.body) return true;
                              const s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }"""))
                    .as("focus can be seen at " + page.evaluate("document.activeElement.outerHTML"))
                    .isTrue();
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("No key leads to " + selector + " at " + page.url());
    }

    private static Page at(String account, String address) {
        Page page = browser.loggedIn(account, 1280, 900);
        assertThat(page.locator(".who-name")).containsText(account);
        page.navigate(Rest.base().resolve(address).toString());
        return page;
    }

    private static void look(Page page, String name) {
        List<String> findings = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("medseal.build"), "screens", name + "-" + width + ".png"))
                    .setFullPage(true));
            Accessibility.violations(page).forEach(finding -> findings.add(width + ": " + finding));
            if (!Accessibility.fitsItsWidth(page)) {
                findings.add(width + ": sticks out to the right");
            }
        }
        assertThat(findings).as(name).isEmpty();
    }
}
