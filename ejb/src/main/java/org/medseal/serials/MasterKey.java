package org.medseal.serials;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The key that wraps the pools' keys (AES-256-GCM). The server's credential store holds it, outside the database, so that
 * a copy of the database alone yields no serial.
 */
@ApplicationScoped
public class MasterKey {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Resource(lookup = "java:global/medseal/master-key")
    SecretKey key;

    /** The key enciphered; the context must be given again to open it. */
    public byte[] wrap(byte[] poolKey, byte[] context) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] cipher = cipher(Cipher.ENCRYPT_MODE, iv, context).doFinal(poolKey);
            return ByteBuffer.allocate(iv.length + cipher.length)
                    .put(iv)
                    .put(cipher)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A pool's key cannot be wrapped", e);
        }
    }

    public byte[] unwrap(byte[] wrapped, byte[] context) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, IV_BYTES), context)
                    .doFinal(wrapped, IV_BYTES, wrapped.length - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A key cannot be unwrapped: the master key in the server's credential store is not the one"
                            + " it was wrapped with, or the row was changed",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(context);
        return cipher;
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "MasterKey";
    }
}
