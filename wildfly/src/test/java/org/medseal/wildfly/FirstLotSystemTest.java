package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.plant.LineSummary;
import org.medseal.wildfly.plant.SamplePlant;

/** The whole path once: a line asks for serials, packs a lot, reports it; then every door knows each pack. */
class FirstLotSystemTest {
    private static LineSummary lot;
    private static String serial;

    @BeforeAll
    static void theSamplePlantPacksItsFirstLot() throws Exception {
        URI http = Running.medseal().server().http();
        SamplePlant plant = new SamplePlant(http, Running.medseal().server().amqp());
        plant.load();
        lot = plant.firstLot();
        serial = lot.onePack().substring(lot.onePack().lastIndexOf('.') + 1);
    }

    @Test
    void aLineGetsAsManySerialsAsItAskedForAndReportsWhatItPacked() {
        assertThat(lot.packsCommissioned() + lot.rejected()).isLessThanOrEqualTo(lot.serialsIssued());
        assertThat(lot.cases()).isPositive();
        assertThat(lot.pallets()).isPositive();
    }

    @Test
    void aPackIsActiveInItsCaseOnItsPallet() {
        JsonNode item = Rest.as("erp")
                .get("/api/items?code=" + Rest.encoded(lot.onePack()))
                .json();
        assertThat(item.path("state").asText()).isEqualTo("active");
        assertThat(item.path("lot").asText()).isEqualTo(lot.lot());
        assertThat(item.path("serial").asText()).isEqualTo(serial);
        assertThat(item.path("parent").asText()).isNotEmpty();
        assertThat(item.path("outermost").asText())
                .isNotEqualTo(item.path("parent").asText());
    }

    @Test
    void everyFormOfACodeNamesTheSamePack() {
        List<String> epcs = new ArrayList<>();
        for (String code : List.of(
                lot.onePack(),
                "(01)" + lot.gtin() + "(21)" + serial,
                "]d201" + lot.gtin() + "21" + serial,
                "https://id.gs1.org/01/" + lot.gtin() + "/21/" + serial)) {
            epcs.add(Rest.as("operator")
                    .get("/api/items?code=" + Rest.encoded(code))
                    .json()
                    .path("epc")
                    .asText());
        }
        assertThat(epcs).containsOnly(lot.onePack());
    }

    @Test
    void theHistoryOfAPackBeginsWithItsCommissioning() {
        Rest.Answer answer = Rest.as("officer").get("/api/items/history?code=" + Rest.encoded(lot.onePack()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("commissioning").contains("packing");
        assertThat(answer.text().indexOf("commissioning"))
                .isLessThan(answer.text().indexOf("packing"));
    }

    @Test
    void thePalletHoldsTheCaseThatHoldsThePack() {
        Rest.Answer answer = Rest.as("officer").get("/api/items/contents?code=" + Rest.encoded(lot.onePallet()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(serial);
    }

    @Test
    void aPartnerVerifiesAPackInOneRequest() {
        Rest.Answer answer = Rest.as("partner1")
                .get("/verify/gtin/" + lot.gtin() + "/lot/" + lot.lot() + "/ser/" + serial
                        + "?exp=" + expiry()
                        + "&linkType=verificationService&context=dscsaSaleableReturn&reqGLN=9506000000015"
                        + "&corrUUID=0d4f0f1e-7d6b-4c8e-9b1a-2f3c4d5e6f70");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("data").path("verified").asBoolean())
                .as(answer.text())
                .isTrue();
    }

    @Test
    void aPatientReadsThatThePackIsGenuineWithoutLogIn() {
        Rest.Answer answer = Rest.asNobody().get("/01/" + lot.gtin() + "/21/" + serial, "text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).containsIgnoringCase("genuine").contains(lot.lot());
    }

    @Test
    void aNumberThatNoOneWasGivenIsKnownAsNeverIssued() {
        Rest.Answer answer =
                Rest.as("partner1").get("/api/items?code=" + Rest.encoded("(01)" + lot.gtin() + "(21)GUESSED12345"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("neverIssued").asBoolean())
                .as(answer.text())
                .isTrue();
    }

    private static String expiry() {
        JsonNode product = Rest.as("officer")
                .get("/api/products/" + lot.gtin() + "/lots/" + lot.lot())
                .json();
        return product.path("expiry").asText().substring(2).replace("-", "");
    }
}
