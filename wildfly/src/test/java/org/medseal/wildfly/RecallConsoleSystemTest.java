package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A recall as two people run it in a browser: one makes it, another signs it. */
class RecallConsoleSystemTest {
    private static Browser browser;
    private static String gtin;

    @BeforeAll
    static void aCommissionedLot() throws Exception {
        Running.medseal();
        gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 25);
        Plant.capture(Plant.commissioning(gtin, serials));
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void anOfficerMakesARecallAndAnApproverSignsIt() {
        Page officer = signedIn("officer");
        String address = draft(officer);
        assertThat(officer.locator("#sign").count())
                .as("who made it cannot start it")
                .isZero();

        Page approver = signedIn("approver");
        approver.navigate(address);
        approver.fill("[id='sign:password']", "nonsense");
        approver.click("[id='sign:start']");
        assertThat(approver.locator("#messages").innerText()).contains("That is not the password of approver");
        approver.fill("[id='sign:password']", "Medseal-approver-1");
        approver.click("[id='sign:start']");
        approver.waitForSelector("#effect");
        assertThat(text(approver)).contains("Started", "Recovered", "Accounted for", "Unknown", "Signed by");
        assertThat(text(approver)).contains("100\u00a0%");
        shots(approver, "recall-started");

        officer.navigate(address);
        officer.fill("[id='end:why']", "Everything is back");
        officer.click("[id='end:close']");
        officer.waitForSelector("#effect");
        assertThat(text(officer)).contains("Closed", "Everything is back");
        officer.navigate(Rest.base().resolve("/recalls.xhtml").toString());
        assertThat(text(officer)).contains("Broken blisters", gtin);
        shots(officer, "recalls");
    }

    private static String draft(Page officer) {
        officer.navigate(Rest.base().resolve("/recalls.xhtml").toString());
        officer.click("a[href*='recall-new']");
        officer.click("#make");
        assertThat(officer.locator("#gtin-help").innerText()).contains("Fill this in");
        assertThat(officer.locator("#reason-help").innerText()).contains("Fill this in");
        assertThat(Accessibility.violations(officer)).isEmpty();
        officer.fill("#gtin", gtin);
        officer.fill("#lots", "L1");
        officer.fill("#reason", "Broken blisters");
        officer.click("#preview");
        officer.waitForSelector(".sum");
        assertThat(officer.locator(".sum").innerText()).isEqualTo("25");
        shots(officer, "recall-new");
        officer.click("#make");
        officer.waitForURL("**/recall.xhtml?id=*");
        assertThat(text(officer)).contains("Draft", "Broken blisters", "Nothing is recalled yet");
        shots(officer, "recall-draft");
        return officer.url();
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    private static Page signedIn(String account) {
        Page page = browser.page(1280, 900);
        page.navigate(Rest.base().resolve("/recalls.xhtml").toString());
        page.fill("#j_username", account);
        page.fill("#j_password", "Medseal-" + account + "-1");
        page.click("button[type=submit]");
        return page;
    }

    /** Pictures of the page at both widths; at neither does anything stick out to the right. */
    private static void shots(Page page, String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("medseal.build"), "screens", name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " at " + width)
                    .isTrue();
        }
    }
}
