package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever asks for packs that do not exist is stopped before one is hit, and told when to ask again. */
class GuessingSystemTest {
    private static final int ALLOWED = 100;

    @Test
    void whoGuessesSerialNumbersIsStoppedForAWhile() {
        String gtin = Plant.product("upper-alphanumeric", 12);
        Rest erp = Rest.as("erp");
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(erp.get(address(gtin, i)).status()).isEqualTo(200);
        }

        Rest.Answer stopped = erp.get(address(gtin, ALLOWED));

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.json().path("type").asText()).isEqualTo("urn:medseal:problem:too-many-failures");
        assertThat(stopped.json().path("detail").asText()).contains("ask again after 20");
        assertThat(Integer.parseInt(stopped.header("Retry-After"))).isBetween(1, 600);
        assertThat(stopped.json().path("retryAfterSeconds").asText()).isEqualTo(stopped.header("Retry-After"));
    }

    private static String address(String gtin, int guess) {
        return "/verify/gtin/" + gtin + "/lot/L1/ser/" + String.format("GUESS%07d", guess)
                + "?exp=291031&linkType=verificationService&context=dscsaSaleableReturn&reqGLN=9506000000015"
                + "&corrUUID=0d4f0f1e-7d6b-4c8e-9b1a-2f3c4d5e6f70";
    }
}
