package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console and the public page, as a person meets them, in a real browser. */
class ConsoleSystemTest {
    private static Browser browser;
    private static String gtin;
    private static String serial;

    @BeforeAll
    static void aCommissionedPack() throws Exception {
        Running.medseal();
        gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 10);
        serial = serials.get(0);
        Plant.capture(Plant.commissioning(gtin, serials));
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theConsoleAsksForALogInAndRefusesAWrongPassword() {
        Page page = browser.page(1280, 900);
        page.navigate(Rest.base().resolve("/index.xhtml").toString());
        Browser.logIn(page, "officer", "wrong");
        assertThat(page.locator("[role=alert]").first().textContent()).isNotBlank();
    }

    @Test
    void anOfficerFindsAPackByItsCode() {
        Page page = browser.loggedIn("officer", 1280, 900);
        page.navigate(Rest.base()
                .resolve("/item.xhtml?code=" + Rest.encoded("(01)" + gtin + "(21)" + serial))
                .toString());
        String text = page.locator("main").first().innerText();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("medseal.build"), "screens", "item-1280.png"))
                .setFullPage(true));
        assertThat(text).contains(serial).contains("L1").contains("Test tablets");
    }

    @Test
    void aPatientSeesOneClearAnswerOnAPhone() {
        Page page = browser.page(390, 844);
        page.navigate(Rest.base().resolve("/01/" + gtin + "/21/" + serial).toString());
        String text = page.locator("body").innerText();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("medseal.build"), "screens", "public-390.png"))
                .setFullPage(true));
        assertThat(text).containsIgnoringCase("genuine").contains("Test tablets");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out to the right")
                .isTrue();
    }

    @Test
    void aPatientReadsThatANumberWasNeverIssued() {
        Page page = browser.page(390, 844);
        page.navigate(Rest.base().resolve("/01/" + gtin + "/21/GUESSED12345").toString());
        assertThat(page.locator("body").innerText()).doesNotContainIgnoringCase("this pack is genuine");
    }
}
