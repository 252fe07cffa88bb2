package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A system comes with a token of the identity provider (RFC 7519): believed if signed, for us, and not yet over. */
class TokenSystemTest {
    private static final char[] PASSWORD = "medseal".toCharArray();

    @Test
    void aSignedTokenLetsInWithItsRoles() throws Exception {
        String token = token("medseal", Instant.now().plusSeconds(60));
        assertThat(Rest.withToken(token).get("/api/products").status()).isEqualTo(200);
        assertThat(Rest.withToken(token)
                        .put("/api/products/09506000134352", "{}")
                        .status())
                .as("an auditor changes nothing")
                .isEqualTo(403);
    }

    @Test
    void aTokenThatIsOverOrForAnotherOrChangedIsRefused() throws Exception {
        String over = token("medseal", Instant.now().minusSeconds(60));
        String elsewhere = token("another", Instant.now().plusSeconds(60));
        String good = token("medseal", Instant.now().plusSeconds(60));
        String changed = good.substring(0, good.length() - 8) + "AAAAAAAA";
        String unsigned = encoded("{\"alg\":\"none\"}") + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
        for (String token : new String[] {over, elsewhere, changed, unsigned, "nonsense"}) {
            assertThat(Rest.withToken(token).get("/api/products").status())
                    .as(token)
                    .isEqualTo(401);
        }
    }

    private static String token(String audience, Instant until) throws Exception {
        String claims = """
                {"iss":"medseal","aud":"%s","sub":"robot","groups":["auditor"],"iat":%d,"exp":%d}""".formatted(audience, until.getEpochSecond() - 300, until.getEpochSecond());
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static PrivateKey key() throws Exception {
        Path store = Path.of(
                System.getProperty("medseal.build"),
                "wildfly-" + System.getProperty("medseal.wildfly.version"),
                "standalone/configuration/medseal-tokens.p12");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return (PrivateKey) keys.getKey("medseal-tokens", PASSWORD);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
