package org.medseal.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The public keys as a JSON Web Key Set (RFC 7517, Ed25519 by RFC 8037). {@code nbf} and {@code exp} say when a key is to
 * be trusted; a withdrawn one has {@code revoked}, as OpenID Federation has it. Of secret keys nothing stands there.
 */
public final class Jwks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Jwks() {}

    static String write(List<CodeKey> keys) {
        ArrayNode list = JSON.createArrayNode();
        for (CodeKey key : keys) {
            if (key.algorithm() == KeyAlgorithm.ED25519) {
                list.add(write(key));
            }
        }
        return JSON.createObjectNode().set("keys", list).toString();
    }

    private static ObjectNode write(CodeKey key) {
        ObjectNode jwk = JSON.createObjectNode()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("alg", "EdDSA")
                .put("use", "sig")
                .put("kid", key.id())
                .put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()))
                .put("nbf", key.activeFrom().getEpochSecond())
                .put("exp", key.trustedUntil().getEpochSecond());
        if (key.retiredAt() != null) {
            jwk.putObject("revoked").put("revoked_at", key.retiredAt().getEpochSecond());
        }
        return jwk;
    }

    /** The keys for codes in such a set; others are left out. */
    public static List<CodeKey> parse(String json) {
        try {
            List<CodeKey> keys = new ArrayList<>();
            for (JsonNode jwk : JSON.readTree(json).path("keys")) {
                if (jwk.path("crv").asText().equals("Ed25519") && jwk.hasNonNull("kid")) {
                    keys.add(read(jwk));
                }
            }
            return keys;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no JSON Web Key Set: " + e.getOriginalMessage(), e);
        }
    }

    private static CodeKey read(JsonNode jwk) {
        Instant until = Instant.ofEpochSecond(jwk.path("exp").asLong(Instant.MAX.getEpochSecond()));
        JsonNode revoked = jwk.path("revoked").path("revoked_at");
        return new CodeKey(
                jwk.path("kid").asText(),
                KeyAlgorithm.ED25519,
                Base64.getUrlDecoder().decode(jwk.path("x").asText()),
                Instant.ofEpochSecond(jwk.path("nbf").asLong(0)),
                until,
                until,
                revoked.isMissingNode() ? null : Instant.ofEpochSecond(revoked.asLong()));
    }
}
