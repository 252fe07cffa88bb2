package org.medseal.wildfly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events found by place and partner, seen on the map and page by page, and taken away to be read on paper. */
class EventPlacesConsoleSystemTest {
    private static final String PLANT = "9506000077017";
    private static final String BUYER = "9506000077024";
    private static final String NOWHERE = "9506000077031";
    private static final int PACKS = 30;

    private static Browser browser;
    private static Page page;
    private static String gtin;

    /** Thirty packs are commissioned one by one on a line of the plant, then all are shipped. */
    @BeforeAll
    static void thirtyOneEvents() throws Exception {
        Running.medseal();
        master("/api/parties/" + PLANT, "{\"name\":\"Mapped plant\",\"role\":\"manufacturer\"}");
        master("/api/parties/" + BUYER, "{\"name\":\"Mapped buyer\",\"role\":\"wholesaler\"}");
        master("/api/locations/" + PLANT, """
                {"name":"Mapped plant","kind":"site","party":"%s","coordinates":{"latitude":47.56,"longitude":7.59}}""".formatted(PLANT));
        master("/api/locations/" + Rest.encoded("(414)" + PLANT + "(254)7"), """
                {"name":"Mapped line seven","kind":"line","party":"%s"}""".formatted(PLANT));
        master("/api/locations/" + NOWHERE, "{\"name\":\"Place off the map\",\"kind\":\"site\"}");
        gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, PACKS);
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < PACKS; i++) {
            events.append(event(i, List.of(serials.get(i)), "ADD", "commissioning", "active", ""))
                    .append(",\n");
        }
        String parties = """
                ,"sourceList":[{"type":"owning_party","source":"https://id.gs1.org/417/%s"}],
                 "destinationList":[{"type":"owning_party","destination":"https://id.gs1.org/417/%s"}]""".formatted(PLANT, BUYER);
        events.append(event(PACKS, serials, "OBSERVE", "shipping", "in_transit", parties));
        Rest line = Rest.as("line1");
        Rest.Answer state = Eventually.captured(
                line,
                line.post(
                        "/epcis/capture",
                        "application/ld+json",
                        document(events).getBytes(StandardCharsets.UTF_8)));
        assertThat(state.json().path("success").asBoolean()).as(state.text()).isTrue();
        browser = new Browser();
        page = browser.loggedIn("auditor", 1280, 900);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void master(String path, String body) {
        assertThat(Rest.as("admin").put(path, body).status()).as(path).isIn(200, 201);
    }

    private static String document(CharSequence events) {
        return """
                {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument",
                 "schemaVersion":"2.0","creationDate":"2026-11-02T10:00:00Z","epcisBody":{"eventList":[%s]}}""".formatted(events);
    }

    private static String event(int minute, List<String> packs, String action, String step, String state, String more) {
        String epcs = packs.stream()
                .map(serial -> "\"https://id.gs1.org/01/" + gtin + "/21/" + serial + "\"")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String ilmd = "ADD".equals(action)
                ? ",\"ilmd\":{\"cbvmda:lotNumber\":\"L1\",\"cbvmda:itemExpirationDate\":\"2029-10-31\"}"
                : "";
        return """
                {"type":"ObjectEvent","eventTime":"2026-11-02T09:%02d:00Z","eventTimeZoneOffset":"+00:00",
                 "epcList":[%s],"action":"%s","bizStep":"%s","disposition":"%s",
                 "readPoint":{"id":"https://id.gs1.org/414/%s/254/7"},
                 "bizLocation":{"id":"https://id.gs1.org/414/%s"}%s%s}""".formatted(minute, epcs, action, step, state, PLANT, PLANT, ilmd, more);
    }

    /** The one page of this class at which somebody has logged in. */
    private static Page open(String filter) {
        page.setViewportSize(1280, 900);
        page.navigate(
                Rest.base().resolve("/events.xhtml?product=" + gtin + filter).toString());
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "&sender=9506000077017, 1",
        "&sender=mapped%20plant, 1",
        "&receiver=9506000077024, 1",
        "&receiver=Mapped%20buyer, 1",
        "&sender=9506000077024, 0",
        "&receiver=9506000077017, 0",
        "&step=shipping&place=9506000077017, 1",
        "&step=shipping&place=line%20seven, 1",
        "&step=shipping&location=mapped%20plant, 1",
        "&step=shipping&location=line%20seven, 0",
        "&place=off%20the%20map, 0",
        "&place=9506000077024, 0"
    })
    void aPlaceOrAPartnerNarrows(String filter, int events) {
        assertThat(open(filter).locator(".timeline li")).hasCount(events);
    }

    @ParameterizedTest
    @CsvSource({
        "&place=no-such-place, no-such-place",
        "&sender=no-such-partner, no-such-partner",
        "&place=9506000077018, check digit"
    })
    void aPlaceThatIsNotKnownIsSaid(String filter, String told) {
        open(filter);
        assertThat(page.locator(".messages")).containsText(told);
        assertThat(page.locator(".timeline")).hasCount(0);
    }

    @Test
    void theSecondPageHoldsTheRest() {
        open("");
        assertThat(page.locator(".timeline li")).hasCount(25);
        assertThat(page.locator(".timeline li").first()).containsText("Shipped");
        page.click(".pager a[rel=next]");
        assertThat(page.locator(".timeline li")).hasCount(PACKS + 1 - 25);
        assertThat(page.locator(".timeline li").last()).containsText("2026-11-02 09:00:00");
        assertThat(page.locator(".pager a[rel=next]")).hasCount(0);
        assertThat(page.locator("#q-product")).hasValue(gtin);
    }

    /** A line stands where its site stands; the map's units are degrees, north is up. */
    @Test
    void whereItHappenedIsOnTheMap() {
        open("&step=shipping");
        assertThat(page.locator(".map circle.here")).hasCount(1);
        assertThat(page.locator(".map circle.here")).hasAttribute("cx", "7.59");
        assertThat(page.locator(".map circle.here")).hasAttribute("cy", "-47.56");
        assertThat(page.locator(".map figcaption")).containsText("Mapped line seven");
        Look.at(page, "events-map");
    }

    @Test
    void whatWasTypedIsReadWhole() {
        open("");
        Map<?, ?> field = (Map<?, ?>)
                page.evaluate(
                        "() => { const f = document.querySelector('#q-product'); return {shown: f.clientWidth, needed: f.scrollWidth}; }");
        assertThat(((Number) field.get("needed")).intValue())
                .isLessThanOrEqualTo(((Number) field.get("shown")).intValue());
    }

    @Test
    void theListOnPaperHasARowForEachEventAndSaysWhatWasAsked() throws IOException {
        open("&sender=&place=line%20seven");
        Download download = page.waitForDownload(() -> page.click(".exports a:text-is('PDF')"));
        String pdf = Files.readString(download.path(), StandardCharsets.ISO_8859_1);
        Path screens = Files.createDirectories(Path.of(System.getProperty("medseal.build"), "screens"));
        Files.copy(download.path(), screens.resolve("events.pdf"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(pdf).startsWith("%PDF-").endsWith("%%EOF\n");
        assertThat(pdf).contains("(Product \\(GTIN\\): " + gtin + ") Tj", "line seven) Tj", "(Page 1) Tj");
        assertThat(pdf).contains("(Mapped buyer) Tj").doesNotContain("(Mapped line) Tj", "417");
        IntStream.range(0, PACKS).forEach(minute -> assertThat(pdf)
                .containsOnlyOnce(String.format("(2026-11-02 09:%02d:00 +00:00) Tj", minute)));
    }
}
