package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Codes typed, scanned, photographed and filmed: on the public page, and in the boxes of the console. */
class CodeCheckSystemTest {
    private static Browser browser;
    private static String gtin;
    private static String serial;

    @BeforeAll
    static void aPack() throws Exception {
        Running.medseal();
        gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 300);
        Plant.capture(Plant.commissioning(gtin, serials));
        serial = serials.stream()
                .filter(one -> one.contains("Y") && !one.contains("Z"))
                .findFirst()
                .orElseThrow();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page publicPage() {
        Page page = browser.page(390, 844);
        page.navigate(Rest.base().resolve("/code-check").toString());
        return page;
    }

    private static String checked(Page page, String text) {
        page.fill("#code", text);
        page.press("#code", "Enter");
        page.waitForSelector(".checked");
        return page.locator("main").innerText();
    }

    @Test
    void anybodyMayHaveACodeLookedAt() {
        Page page = publicPage();
        Look.at(page, "code-check");
        String said = checked(page, "]d201" + gtin + "21" + serial + "\u241d1728103110L1");
        assertThat(said)
                .contains("This is a code without faults", "What a scanner sends", "SERIAL (21)", "BATCH/LOT (10)")
                .contains("(01)" + gtin + "(21)" + serial + "(17)281031(10)L1")
                .contains("https://id.gs1.org/01/" + gtin + "/10/L1/21/" + serial + "?17=281031");
        Look.at(page, "code-check-sound");
        page.click("text=Is it genuine?");
        assertThat(page.locator("h1").innerText()).contains("pack");
    }

    @Test
    void everyFaultIsUnderlinedAtItsCharacters() {
        Page page = publicPage();
        String said = checked(page, "(01)09506000134353(21)A#1(17)281331");
        assertThat(said).contains("Something is wrong with this code", "the check digit is 3 but must be 2");
        assertThat(page.locator(".fault-code mark").allInnerTexts()).containsExactly("31", "#2", "133");
        assertThat(page.locator(".faults li").count()).isEqualTo(3);
        Look.at(page, "code-check-faults");
    }

    @Test
    void aPhotographIsRead() throws Exception {
        Page page = publicPage();
        page.setInputFiles(
                "#picture", new com.microsoft.playwright.options.FilePayload("pack.png", "image/png", symbol()));
        page.click("text=Read");
        page.waitForSelector(".checked");
        assertThat(page.locator("main").innerText())
                .contains("on the picture, in the symbol data-matrix", "(21)" + serial);
    }

    private static byte[] symbol() throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString("erp:Medseal-erp-1".getBytes(StandardCharsets.US_ASCII));
        String code = Rest.encoded("(01)" + gtin + "(21)" + serial + "(17)281031(10)L1");
        URI address = Rest.base().resolve("/api/labels?format=png&symbol=datamatrix&code=" + code);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + basic)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void theCameraFillsTheBox() throws Exception {
        BufferedImage symbol = ImageIO.read(new ByteArrayInputStream(symbol()));
        Path film = Film.of(symbol, Path.of(System.getProperty("medseal.build"), "symbol.y4m"));
        try (Browser filming = Browser.filming(film)) {
            List<String> complaints = new ArrayList<>();
            Page page = filming.page(390, 844);
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(Rest.base().resolve("/code-check").toString());
            page.click("[data-camera=code]");
            page.waitForSelector(".camera-view video");
            page.waitForSelector(".checked");
            Look.at(page, "code-check-camera");
            assertThat(page.locator("main").innerText())
                    .contains("This is a code without faults", "(10)L1(21)" + serial);
            assertThat(complaints).noneMatch(one -> one.contains("Content Security Policy"));

            Page console = filming.loggedIn("officer", 1280, 900);
            console.click("[data-camera=code]");
            console.waitForURL("**/item.xhtml?code=*");
            assertThat(console.locator("main").innerText()).contains(serial);
        } finally {
            Files.deleteIfExists(film);
        }
    }

    private static void typed(Page page, String text) {
        page.keyboard().type(text);
    }

    @Test
    void aScannersSeparatorComesInByKeys() {
        Page page = browser.loggedIn("officer", 1280, 900);
        page.focus("#code");
        typed(page, "01" + gtin + "21" + serial);
        page.keyboard().press("Control+]");
        typed(page, "10L1");
        page.keyboard().press("F8");
        typed(page, "240");
        page.keyboard().down("Alt");
        for (String digit : List.of("0", "6", "6")) {
            page.keyboard().press("Numpad" + digit);
        }
        page.keyboard().up("Alt");
        assertThat(page.inputValue("#code")).isEqualTo("01" + gtin + "21" + serial + "\u241d10L1\u241d240B");
        page.keyboard().press("Enter");
        page.waitForURL("**/item.xhtml?code=*");
        assertThat(page.locator("main").innerText()).contains(serial);
    }

    /** Nobody clicked into a field before the scanner typed. */
    @Test
    void aScanIsTakenWhereverThePageIs() {
        Page page = browser.loggedIn("officer", 1280, 900);
        page.navigate(Rest.base().resolve("/products.xhtml").toString());
        page.locator("h1").first().click();
        typed(page, "01" + gtin + "21" + serial);
        page.keyboard().press("Enter");
        page.waitForURL("**/item.xhtml?code=*");
        assertThat(page.locator("main").innerText()).contains(serial);
    }

    @Test
    void whatTheScannerTypedWronglyIsSaidAndLeadsOn() {
        Page page = browser.loggedIn("officer", 1280, 900);
        page.fill("#code", ")01=" + gtin + ")21=" + serial.replace('Y', 'Z'));
        page.press("#code", "Enter");
        assertThat(page.locator(".scanner-fault").innerText()).contains("The scanner typed \")\" for \"(\"", "German");
        Look.at(page, "scanner-fault");
        page.click("text=(01)" + gtin + "(21)" + serial);
        page.waitForURL("**/item.xhtml?code=*");
        assertThat(page.locator("main").innerText()).contains(serial);
    }

    @Test
    void yForZIsSaidWhereOnlyTheOtherWasIssued() {
        Page page = browser.loggedIn("officer", 1280, 900);
        page.fill("#code", "01" + gtin + "21" + serial.replace('Y', 'Z'));
        page.press("#code", "Enter");
        assertThat(page.locator("#find-fault").innerText()).contains("No item has this code", "Z for Y");
        page.click(".scanner-fault button");
        page.waitForURL("**/item.xhtml?code=*");
        assertThat(page.locator("main").innerText()).contains(serial);
    }

    /** From a second address of this machine, so that the other tests keep what they may ask. */
    @Test
    void anAddressThatAsksTooMuchHasToWait() throws Exception {
        String type = "multipart/form-data; boundary=x";
        String form = "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n96385074\r\n--x--\r\n";
        assertThat(asked("127.0.0.76", "POST /code-check", type, "--x")).startsWith("HTTP/1.1 400");
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            answers.add(asked("127.0.0.77", "POST /code-check", type, form));
        }
        assertThat(answers.get(0)).startsWith("HTTP/1.1 200");
        String refused = answers.get(answers.size() - 1);
        assertThat(refused)
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: ", "application/problem+json", "urn:medseal:problem:too-many-requests");
        assertThat(asked("127.0.0.78", "GET /code-check", "text/plain", "")).startsWith("HTTP/1.1 200");
    }

    private static String asked(String from, String line, String type, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Rest.base().getPort(), InetAddress.getByName(from), 0)) {
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
