package org.medseal.serials;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The key that wraps the pools' keys (AES-256-GCM). It lives in a PKCS#12 store outside the database, so that a copy of
 * the database alone yields no serial. The store is named by {@code medseal.master-key-store} and opened with
 * {@code medseal.master-key-store-password}, system properties or environment variables ({@code
 * MEDSEAL_MASTER_KEY_STORE}, {@code MEDSEAL_MASTER_KEY_STORE_PASSWORD}). Where there is none yet it is made at first
 * use, but never in production: there a missing store means a missing disk.
 */
@ApplicationScoped
public class MasterKey {
    static final String ALIAS = "medseal-master-key";
    private static final String STORE = "medseal.master-key-store";
    private static final String PASSWORD = "medseal.master-key-store-password";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private SecretKey key;

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
            throw new IllegalStateException("a pool's key cannot be wrapped", e);
        }
    }

    public byte[] unwrap(byte[] wrapped, byte[] context) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, IV_BYTES), context)
                    .doFinal(wrapped, IV_BYTES, wrapped.length - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a pool's key cannot be unwrapped: the master key in " + store()
                            + " is not the one it was wrapped with, or the row was changed",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(context);
        return cipher;
    }

    private synchronized SecretKey key() {
        if (key == null) {
            try {
                key = load();
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("the master key cannot be read from " + store(), e);
            }
        }
        return key;
    }

    private SecretKey load() throws GeneralSecurityException, IOException {
        Path store = store();
        char[] password = password();
        if (!Files.exists(store)) {
            if (isProduction()) {
                throw new IOException("there is no such file, and in production none is made");
            }
            create(store, password);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        Key found = keys.getKey(ALIAS, password);
        if (found instanceof SecretKey secret) {
            return secret;
        }
        throw new GeneralSecurityException("it has no secret key with the alias " + ALIAS);
    }

    /** Whole or not at all, and never over another's: two nodes may start at once. */
    private static void create(Path store, char[] password) throws GeneralSecurityException, IOException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, password);
        keys.setEntry(
                ALIAS, new KeyStore.SecretKeyEntry(generator.generateKey()), new KeyStore.PasswordProtection(password));
        Files.createDirectories(store.getParent());
        Path draft = Files.createTempFile(
                store.getParent(),
                "master-key",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            keys.store(out, password);
        }
        try {
            Files.createLink(store, draft);
        } catch (FileAlreadyExistsException e) {
            // Another node was first: its key is the one.
        } finally {
            Files.delete(draft);
        }
    }

    private static Path store() {
        String data = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
        return Path.of(setting(STORE).orElse(data + "/medseal-master-key.p12")).toAbsolutePath();
    }

    private static char[] password() throws IOException {
        Optional<String> password = setting(PASSWORD);
        if (password.isEmpty() && isProduction()) {
            throw new IOException("the setting " + PASSWORD + " is missing");
        }
        return password.orElse("medseal").toCharArray();
    }

    private static boolean isProduction() {
        return "production".equals(System.getenv("MEDSEAL_ENV"));
    }

    private static Optional<String> setting(String property) {
        String variable = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "MasterKey " + ALIAS;
    }
}
