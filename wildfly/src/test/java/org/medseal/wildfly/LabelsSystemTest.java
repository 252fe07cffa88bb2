package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels as they leave the server: one by one, and as print orders. */
class LabelsSystemTest {
    private static final String CODE = "(01)09506000134352(21)A1";

    @ParameterizedTest
    @CsvSource({"png, image/png", "svg, image/svg+xml", "pdf, application/pdf", "zpl, application/zpl"})
    void aSymbolHasTheSizeAndTheModulesThatAreAskedFor(String format, String contentType) {
        String path = "/api/labels?code=" + CODE + "&format=" + format + "&symbol=datamatrix";
        Rest.Answer small = Rest.as("operator").get(path + "&size=24x24&moduleMillimetres=0.25");
        Rest.Answer large = Rest.as("operator").get(path + "&size=24x24&moduleMillimetres=1");
        assertThat(small.status()).as(small.text()).isEqualTo(200);
        assertThat(small.contentType()).startsWith(contentType);
        if (!"svg".equals(format) && !"png".equals(format)) {
            assertThat(large.text()).isNotEqualTo(small.text());
        }
        Rest.Answer tooSmall = Rest.as("operator").get(path + "&size=10x10");
        assertThat(tooSmall.status()).as(tooSmall.text()).isEqualTo(422);
        assertThat(tooSmall.json().get("detail").asText()).contains("does not fit");
    }

    @Test
    void everyNumberOfARequestGetsItsLabel() {
        String gtin = Plant.product("upper-alphanumeric", 12);
        String request = UUID.randomUUID().toString();
        List<String> serials = Plant.serials(Plant.request(gtin, request, 10_000));
        Rest.Answer zpl = Rest.as("operator").post("/api/print-orders", """
                        {"template":"carton","format":"zpl","market":"EU","serialRequest":"%s"}""".formatted(request));
        assertThat(zpl.status()).isEqualTo(200);
        assertThat(zpl.contentType()).startsWith("application/zpl");
        assertThat(zpl.text().split("\\^XZ\n")).hasSize(10_000);
        List<String> printed = Pattern.compile("SN (\\w+)\\^FS")
                .matcher(zpl.text())
                .results()
                .map(line -> line.group(1))
                .toList();
        assertThat(printed).isEqualTo(serials);
    }

    @Test
    void theLabelOfALogisticUnitSaysWhatIsInside() {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 30);
        String sscc = Plant.sscc();
        Plant.capture(Plant.commissioning(gtin, serials));
        Plant.capture(Plant.packing(sscc, gtin, serials));
        Rest.Answer zpl = Rest.as("operator").post("/api/print-orders", """
                        {"template":"logistic","format":"zpl","resolution":300,"codes":["(00)%s"],
                         "logistic":{"from":"Medseal","to":"Grossist GmbH\\nAm Markt 5","elements":"(400)PO-4711"}}""".formatted(sscc));
        assertThat(zpl.status()).as(zpl.text()).isEqualTo(200);
        assertThat(zpl.text())
                .contains("SSCC " + sscc, "CONTENT " + gtin, "COUNT 30", "BATCH/LOT L1", "USE BY or EXPIRY 291031")
                .contains("Am Markt 5", "ORDER NUMBER PO-4711", "(00) " + sscc);
        Rest.Answer coarse = Rest.as("operator").post("/api/print-orders", """
                        {"template":"logistic","resolution":150,"codes":["(00)%s"]}""".formatted(sscc));
        assertThat(coarse.status()).isEqualTo(400);
        assertThat(coarse.json().get("detail").asText()).contains("203, 300 or 600");
    }

    @Test
    void aPrintOrderThatCannotBePrintedIsRefusedBeforeTheFirstLabel() {
        Rest.Answer both = Rest.as("operator").post("/api/print-orders", "{\"template\":\"carton\"}");
        assertThat(both.status()).as(both.text()).isEqualTo(422);
        Rest.Answer template =
                Rest.as("operator").post("/api/print-orders", "{\"template\":\"poster\",\"codes\":[\"" + CODE + "\"]}");
        assertThat(template.status()).isEqualTo(422);
        assertThat(template.json().get("detail").asText()).contains("say bundle, carton");
        Rest.Answer code = Rest.as("operator")
                .post("/api/print-orders", "{\"template\":\"carton\",\"codes\":[\"" + CODE + "\",\"(01)1\"]}");
        assertThat(code.status()).as(code.text()).isIn(400, 422);
        Rest.Answer pallet = Rest.as("operator")
                .post("/api/print-orders", "{\"template\":\"logistic\",\"codes\":[\"" + CODE + "\"]}");
        assertThat(pallet.json().get("detail").asText()).contains("AI 00");
    }
}
