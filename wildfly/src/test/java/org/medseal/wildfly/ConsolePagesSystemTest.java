package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the console, wide and narrow: axe-core finds nothing, nothing sticks out, no page fails. */
class ConsolePagesSystemTest {
    private static Browser browser;
    private static String gtin;
    private static String serial;

    @BeforeAll
    static void aCommissionedPack() throws Exception {
        Running.medseal();
        gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 60);
        serial = serials.get(0);
        Plant.capture(Plant.commissioning(gtin, serials.subList(0, 40)));
        Plant.require(Plant.request(gtin, "pages-" + gtin, 5), 201);
        Rest.as("admin").put("/api/parties/" + ConsolePages.GLN, "{\"name\":\"Seen plant\",\"role\":\"manufacturer\"}");
        Rest.as("admin")
                .put(
                        "/api/locations/" + ConsolePages.GLN,
                        "{\"name\":\"Seen plant, line 9\",\"kind\":\"line\",\"party\":\"" + ConsolePages.GLN + "\"}");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyPageCanBeUsedByEverybody(int width) {
        Page page = browser.loggedIn("officer", width, 900);
        List<String> findings = new ArrayList<>();
        for (ConsolePages.ConsolePage one : ConsolePages.all(gtin, serial)) {
            page.navigate(Rest.base().resolve(one.address()).toString());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("medseal.build"), "screens", one.name() + "-" + width + ".png"))
                    .setFullPage(true));
            Accessibility.violations(page).forEach(finding -> findings.add(one + ": " + finding));
            if (!Accessibility.fitsItsWidth(page)) {
                findings.add(one + ": sticks out to the right");
            }
            if (page.locator("main").innerText().contains("Something went wrong here")) {
                findings.add(one + ": failed");
            }
        }
        assertThat(findings).isEmpty();
    }
}
