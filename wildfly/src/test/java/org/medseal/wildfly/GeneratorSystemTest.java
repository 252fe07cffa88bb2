package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Made-up lots over HTTP. */
class GeneratorSystemTest {
    private static final String ORDER = "{\"lots\": 2, \"packs\": 700, \"seed\": 5, \"mishaps\": [\"PACKED_TWICE\"]}";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsMadeUpIsADocumentThatEveryToolTakes() {
        Rest.Answer made = Rest.as("officer").post("/epcis/generate", ORDER);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        JsonNode check = Rest.as("officer")
                .post("/epcis/validate", "application/ld+json", bytes(made.text()))
                .json();
        assertThat(check.get("valid").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.get("events").asInt()).isGreaterThan(30);
        Rest.Answer again = Rest.as("erp").post("/epcis/generate", ORDER);
        assertThat(again.text()).isEqualTo(made.text());
    }

    @Test
    void aGtinThatHasAPoolHereIsRefused() {
        String gtin = Plant.product("upper-alphanumeric", 12);
        Rest.Answer refused = Rest.as("officer")
                .post("/epcis/generate", "{\"gtin\": \"" + gtin + "\", \"companyPrefix\": \"" + Plant.PREFIX + "\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).contains(gtin).contains("issued here");
    }

    @Test
    void everythingThatIsWrongWithAnOrderIsSaid() {
        Rest.Answer refused = Rest.as("officer").post("/epcis/generate", "{\"lots\": 0, \"packsPerCase\": 99999}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("errors")).hasSize(2);
        Rest.Answer mishap = Rest.as("officer").post("/epcis/generate", "{\"mishaps\": [\"FLOOD\"]}");
        assertThat(mishap.status()).as(mishap.text()).isEqualTo(400);
    }
}
