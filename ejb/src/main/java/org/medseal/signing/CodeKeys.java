package org.medseal.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import org.medseal.serials.MasterKey;

/** Makes keys and signs with them. What is opened of them stays inside this package. */
@ApplicationScoped
public class CodeKeys {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID_CHARACTERS = 8;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    MasterKey master;

    /** A key and what is secret of it, wrapped. */
    record Made(CodeKey key, byte[] wrapped) {}

    Made make(KeyAlgorithm algorithm, Instant from, Instant until, Instant trusted) {
        String id = id();
        byte[] secret;
        byte[] publicKey = null;
        if (algorithm == KeyAlgorithm.ED25519) {
            KeyPair pair = pair();
            secret = pair.getPrivate().getEncoded();
            publicKey = KeyBytes.unwrap(pair.getPublic().getEncoded());
        } else {
            secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
        }
        byte[] wrapped = master.wrap(secret, context(id));
        Arrays.fill(secret, (byte) 0);
        return new Made(new CodeKey(id, algorithm, publicKey, from, until, trusted, null), wrapped);
    }

    private KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id() {
        StringBuilder id = new StringBuilder(ID_CHARACTERS);
        for (int i = 0; i < ID_CHARACTERS; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    byte[] open(CodeKey key, byte[] wrapped) {
        return master.unwrap(wrapped, context(key.id()));
    }

    /** Neither another row's secret nor a pool's can be put in its place. */
    private static byte[] context(String id) {
        return ("code-key " + id).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] sign(CodeKey key, byte[] secret, byte[] message) {
        if (key.algorithm() == KeyAlgorithm.HMAC) {
            return SignatureCheck.mac(secret, message);
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A code cannot be signed", e);
        }
    }
}
