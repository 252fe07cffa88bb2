package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Products and places are created and changed by those who keep them; accounts get their roles. In a browser. */
class MasterDataConsoleSystemTest {
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
    void aProductIsCreatedAndChanged() {
        String gtin = Plant.gtin(19_000 + (int) (System.nanoTime() % 900));
        Page page = at("officer", "/product-form.xhtml");
        page.click("#save");
        assertThat(page.locator("#gtin-help")).containsText("Fill this in");
        Look.at(page, "product-form-fault");
        page.fill("#gtin", gtin);
        page.fill("#name", "Cetirizine 10 mg, 20 tablets");
        page.fill("#companyPrefix", Plant.PREFIX);
        page.selectOption("#packagingLevel", "unit");
        page.fill("#market", "EU");
        page.fill("#packSize", "20");
        page.selectOption("#serialPool-alphabet", "upper-alphanumeric");
        page.fill("#serialPool-length", "12");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Cetirizine 10 mg, 20 tablets");
        assertThat(page.locator("dl.facts")).containsText(gtin);
        Look.at(page, "product-created");
        page.click("text=Change");
        page.fill("#name", "Cetirizine 10 mg, 20 film-coated tablets");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Cetirizine 10 mg, 20 film-coated tablets");
        assertThat(page.locator("#list-versions")).containsText("→ Cetirizine 10 mg, 20 film-coated tablets");
    }

    @Test
    void aPlaceIsCreatedAndChanged() {
        Page page = at("officer", "/location-form.xhtml");
        page.fill("#gln", "4006381000024");
        page.fill("#name", "Warehouse north");
        page.fill("#kind", "warehouse");
        page.fill("#coordinates-latitude", "95");
        page.fill("#coordinates-longitude", "7.59");
        page.click("#save");
        assertThat(page.locator("#coordinates-latitude")).hasAttribute("aria-invalid", "true");
        Look.at(page, "location-form-fault");
        page.fill("#coordinates-latitude", "47.56");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Warehouse north");
        page.click("text=Change");
        page.fill("#name", "Warehouse north, cold store");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Warehouse north, cold store");
        assertThat(page.locator("#list-versions")).containsText("name: Warehouse north → Warehouse north, cold store");
    }

    @Test
    void aRefusedExtensionDigitIsNamedAsOnTheForm() {
        Page page = at("operator", "/serial-request-form.xhtml?kind=sscc");
        page.fill("#companyPrefix", Plant.PREFIX);
        page.fill("#extensionDigit", "12");
        page.fill("#quantity", "3");
        page.click("#save");
        assertThat(page.locator("#extensionDigit-help")).containsText("Extension digit is 12; it must be 0 to 9");
        Look.at(page, "serial-request-form-fault");
    }

    @Test
    void anAccountGetsItsRolesAndOthersLater() {
        String name = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
        Page page = at("admin", "/account-form.xhtml");
        page.fill("#name", name);
        page.fill("#displayName", "A keeper");
        page.fill("#password", "four plain words here");
        page.fill("#reason", "new in quality");
        page.click("#save");
        assertThat(page.locator(".field-fault").first()).isVisible();
        Look.at(page, "account-form-no-role");
        page.getByLabel("Auditor").check();
        page.fill("#password", "four plain words here");
        page.click("#save");
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("dl.facts")).containsText("Auditor");
        page.locator("a.button", new Page.LocatorOptions().setHasText("Change")).click();
        page.getByLabel("Auditor").uncheck();
        page.getByLabel("Quality approver").check();
        page.fill("#reason", "approves lots now");
        page.click("#save");
        assertThat(page.locator("dl.facts")).containsText("Quality approver");
        assertThat(page.locator("dl.facts")).not().containsText("Auditor");
    }

    private static Page at(String account, String address) {
        Page page = browser.loggedIn(account, 1280, 900);
        page.navigate(Rest.base().resolve(address).toString());
        return page;
    }
}
