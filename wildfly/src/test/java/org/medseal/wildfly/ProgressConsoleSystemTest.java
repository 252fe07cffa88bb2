package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Long work says how far it has come, on its page and on the first one, and goes on when the page is left. */
class ProgressConsoleSystemTest {
    private static final int LOT = 200_000;

    /** So many that their text does not fit between a server that writes and a client that does not read. */
    private static final int MANY = 4_000_000;

    private static final int LABELS = 40_000;

    private static final Pattern FIGURES = Pattern.compile("([\\d,]+) of ([\\d,]+)");
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

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

    private static void go(Page page, String address) {
        page.navigate(Rest.base().resolve(address).toString());
    }

    /** The items are held fast meanwhile, so that the capture stands still in the middle. */
    @Test
    void aCaptureSaysHowFarItIs() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        byte[] lot = Plant.commissioning(gtin, Plant.serials(gtin, LOT));
        Page page = browser.loggedIn("operator", 1280, 900);
        try (Connection holder = Sql.connect()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table item_block in exclusive mode");
            Rest.Answer kept = Rest.as("line1").post("/epcis/capture", "application/xml", lot);
            assertThat(kept.status()).as(kept.text()).isEqualTo(202);
            String capture = kept.header("Location").replaceFirst(".*/", "");
            go(page, "/document.xhtml?capture=" + capture);
            assertThat(page.locator(".under-way")).containsText("0 of 200,000 things checked", PATIENT);
            Look.at(page, "progress-capture");
            go(page, "/");
            assertThat(page.locator(".under-way")).containsText("Document being captured");
            Look.at(page, "progress-dashboard");
            page.click("text=Document being captured");
            assertThat(page.locator(".under-way progress")).hasAttribute("max", Integer.toString(LOT));
            holder.rollback();
        }
        assertThat(page.locator("[data-live=document-state]")).containsText("Captured", PATIENT);
        assertThat(page.locator(".under-way")).hasCount(0);
    }

    /** Whoever fetches them reads slowly, so that the writing stands still in the middle. */
    @Test
    void numbersAndLabelsBeingWrittenSayHowManyTheyAre() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String request = UUID.randomUUID().toString();
        Page page = browser.loggedIn("operator", 1280, 900);
        try (InputStream numbers = slowly("/api/serial-requests", """
                        {"requestId":"%s","gtin":"%s","quantity":%d,"lot":"L1","line":"LINE-01"}""".formatted(request, gtin, MANY))) {
            assertThat(numbers.read()).isPositive();
            go(page, "/serial-request.xhtml?request=" + request);
            isInTheMiddle(page.locator(".under-way"), "numbers", MANY);
            Look.at(page, "progress-numbers");
            numbers.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(page.locator(".under-way")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        String lot = UUID.randomUUID().toString();
        Plant.require(Plant.request(gtin, lot, LABELS), 201);
        try (InputStream labels = slowly("/api/print-orders", """
                        {"template":"carton","format":"zpl","serialRequest":"%s"}""".formatted(lot))) {
            assertThat(labels.read()).isPositive();
            go(page, "/print.xhtml?request=" + lot);
            isInTheMiddle(page.locator(".under-way"), "labels", LABELS);
            Look.at(page, "progress-labels");
            labels.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(page.locator(".under-way")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    private static void isInTheMiddle(Locator work, String what, long whole) {
        assertThat(work).containsText(what, PATIENT);
        Matcher figures = FIGURES.matcher(work.innerText());
        assertThat(figures.find()).as(work.innerText()).isTrue();
        assertThat(number(figures.group(1))).isBetween(1L, whole - 1);
        assertThat(number(figures.group(2))).isEqualTo(whole);
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    /** An answer of which no more is taken than is read. */
    private static InputStream slowly(String path, String body) throws Exception {
        URI address = Rest.base().resolve(path);
        byte[] pair = "operator:Medseal-operator-1".getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isIn(200, 201);
        return answer.body();
    }
}
