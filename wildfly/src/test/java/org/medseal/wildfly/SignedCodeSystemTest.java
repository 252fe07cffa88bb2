package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A pack's code that carries its maker's signature: made, checked by the server, and by a browser with no connection. */
class SignedCodeSystemTest {
    private static final String ID_GS1 = "https://id.gs1.org";

    private static Browser browser;
    private static String gtin;
    private static List<String> serials;

    @BeforeAll
    static void packsAndAKey() throws Exception {
        Running.medseal();
        gtin = Plant.product("upper-alphanumeric", 12);
        serials = Plant.serials(gtin, 10);
        Plant.capture(Plant.commissioning(gtin, serials));
        key("{}");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static JsonNode key(String body) {
        Rest.Answer made = Rest.as("officer").post("/api/signing-keys", body);
        Plant.require(made, 201);
        return made.json();
    }

    private static JsonNode signed(int pack, String algorithm) {
        Rest.Answer answer =
                Rest.as("line1").post("/api/codes/sign", """
                {"codes":["(01)%s(17)291031(10)L1(21)%s"],"algorithm":"%s"}""".formatted(gtin, serials.get(pack), algorithm));
        Plant.require(answer, 200);
        return answer.json().get(0);
    }

    /** The path and query of the signed code's Digital Link. */
    private static String link(int pack) {
        return signed(pack, "Ed25519").path("digitalLink").asText().substring(ID_GS1.length());
    }

    private static JsonNode parsed(String text) {
        Rest.Answer answer =
                Rest.as("partner1").post("/api/codes/parse", "{\"text\":\"" + text.replace("\\", "\\\\") + "\"}");
        Plant.require(answer, 200);
        return answer.json();
    }

    @Test
    void theServerTellsOfASignedCode() {
        key("{\"algorithm\":\"HMAC-SHA-256\"}");
        for (String algorithm : List.of("Ed25519", "HMAC-SHA-256")) {
            JsonNode code = signed(0, algorithm);
            for (String form : List.of("elementString", "bracketed", "digitalLink")) {
                JsonNode signature = parsed(code.path(form).asText()).path("signature");
                assertThat(signature.path("status").asText())
                        .as("%s %s", algorithm, code)
                        .isEqualTo("VALID");
            }
            String other = code.path("bracketed").asText().replace("(10)L1", "(10)L2");
            assertThat(parsed(other).path("signature").path("sentence").asText())
                    .startsWith("The code is not as the maker signed it");
        }
        assertThat(parsed("(01)" + gtin + "(21)A").has("signature")).isFalse();
    }

    @Test
    void aWithdrawnKeyCountsNoMore() {
        JsonNode key = key("{\"activeFrom\":\"" + Instant.now() + "\"}");
        String id = key.path("id").asText();
        JsonNode code = signed(0, "Ed25519");
        assertThat(code.path("bracketed").asText()).contains("(91)" + id);
        assertThat(Rest.as("partner1")
                        .post("/api/signing-keys/" + id + "/retire", "{}")
                        .status())
                .isEqualTo(403);
        Rest.Answer retired =
                Rest.as("officer").post("/api/signing-keys/" + id + "/retire", "{\"reason\":\"Only a test\"}");
        Plant.require(retired, 200);
        assertThat(parsed(code.path("bracketed").asText())
                        .path("signature")
                        .path("status")
                        .asText())
                .isEqualTo("RETIRED_KEY");
        assertThat(keys().findValuesAsText("kid")).contains(id);
    }

    @Test
    void everybodyGetsThePublicKeysAndNothingElse() {
        Rest.Answer answer = Rest.asNobody().get("/.well-known/jwks.json");
        Plant.require(answer, 200);
        assertThat(answer.contentType()).startsWith("application/jwk-set+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        List<String> names = new ArrayList<>();
        answer.json().path("keys").get(0).fieldNames().forEachRemaining(names::add);
        assertThat(names).contains("kty", "crv", "kid", "x", "nbf", "exp").doesNotContain("d", "k");
        assertThat(Rest.asNobody().get("/api/signing-keys").status()).isEqualTo(401);
        assertThat(Rest.as("line1").get("/api/signing-keys").status()).isEqualTo(403);
    }

    private static JsonNode keys() {
        return Rest.asNobody().get("/.well-known/jwks.json").json();
    }

    private static String checkedHere(Page page) {
        Locator here = page.locator("#signature-here[data-status]");
        here.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return here.innerText();
    }

    @Test
    void aBrowserChecksTheSignatureWithNoConnection() {
        Page page = browser.page(390, 844);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        String first = link(1);
        String second = link(2);
        key("{\"algorithm\":\"HMAC-SHA-256\"}");
        String small = signed(2, "HMAC-SHA-256").path("digitalLink").asText().substring(ID_GS1.length());
        page.navigate(Rest.base().resolve(first).toString());
        assertThat(page.locator("main").innerText())
                .contains("This pack is genuine")
                .contains("Our server: Signed by its maker with key");
        assertThat(checkedHere(page)).startsWith("This device: signed by the maker with key");
        assertThat(complaints).as("the page's policy lets it do so").isEmpty();
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("medseal.build"), "screens", "signed-390.png"))
                .setFullPage(true));

        page.context().setOffline(true);
        page.navigate(Rest.base().resolve(second).toString());
        assertThat(page.locator("h1").innerText()).isEqualTo("Checked without a connection");
        assertThat(checkedHere(page)).startsWith("This device: signed by the maker with key");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("medseal.build"), "screens", "signed-offline-390.png"))
                .setFullPage(true));

        page.navigate(Rest.base().resolve(second.replace("/10/L1", "/10/L2")).toString());
        assertThat(checkedHere(page)).contains("not as the maker signed it");
        String otherProduct = second.replace(gtin, Plant.gtin(19_999));
        page.navigate(Rest.base().resolve(otherProduct).toString());
        assertThat(checkedHere(page)).contains("made for another product");
        page.navigate(Rest.base()
                .resolve(second.replaceAll("91=[^&]+", "91=00000000"))
                .toString());
        assertThat(checkedHere(page)).contains("knows no public key 00000000");
        page.navigate(
                Rest.base().resolve("/01/" + gtin + "/21/" + serials.get(3)).toString());
        assertThat(checkedHere(page)).contains("not signed");
        page.context().setOffline(false);
        page.navigate(Rest.base().resolve(second).toString());
        assertThat(page.locator("h1").innerText()).isEqualTo("This pack is genuine");
    }

    /** The key was valid when the pack was signed and is not any more: known from the set that the browser kept. */
    @Test
    void aBrowserWithNoConnectionRefusesAKeyOutOfDate() {
        Page page = browser.page(390, 844);
        String link = link(4);
        page.navigate(Rest.base().resolve(link).toString());
        checkedHere(page);
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.context().setOffline(true);
        page.addInitScript("const real = Date.now; Date.now = () => real() + 20 * 365 * 86400000;");
        page.navigate(Rest.base().resolve(link).toString());
        assertThat(checkedHere(page)).contains("is out of date since");
    }
}
