package org.medseal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Locale;
import java.util.Optional;

/**
 * Passwords and certificates of the routes, in one PKCS#12 store that {@code keytool} fills ({@code -importpass},
 * {@code -importcert}). It is named by {@code medseal.exchange-store} and opened with {@code
 * medseal.exchange-store-password}, system properties or environment variables ({@code MEDSEAL_EXCHANGE_STORE}, {@code
 * MEDSEAL_EXCHANGE_STORE_PASSWORD}). A changed file is read anew; no restart is needed.
 */
@ApplicationScoped
public class Secrets {
    private static final String STORE = "medseal.exchange-store";
    private static final String PASSWORD = "medseal.exchange-store-password";

    private KeyStore keys;
    private FileTime readAt;

    /** The password under that alias. */
    public synchronized String password(String alias) {
        try {
            Key key = load().getKey(alias, storePassword());
            if (key == null) {
                throw new ExchangeException("There is no password " + alias + " in " + store(), false);
            }
            return new String(key.getEncoded(), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    /** The certificate under that alias. */
    public synchronized Certificate certificate(String alias) {
        try {
            Certificate certificate = load().getCertificate(alias);
            if (certificate == null) {
                throw new ExchangeException("There is no certificate " + alias + " in " + store(), false);
            }
            return certificate;
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        Path store = store();
        if (!Files.exists(store)) {
            throw new ExchangeException("There is no key store " + store + " with the secrets of the routes", false);
        }
        FileTime changed = Files.getLastModifiedTime(store);
        if (keys == null || !changed.equals(readAt)) {
            KeyStore fresh = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                fresh.load(in, storePassword());
            }
            keys = fresh;
            readAt = changed;
        }
        return keys;
    }

    private static ExchangeException unusable(Exception cause) {
        return new ExchangeException(
                "The key store " + store() + " with the secrets of the routes cannot be read: " + cause.getMessage(),
                false);
    }

    private static Path store() {
        String data = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
        return Path.of(setting(STORE).orElse(data + "/medseal-exchange.p12")).toAbsolutePath();
    }

    private static char[] storePassword() {
        Optional<String> password = setting(PASSWORD);
        if (password.isEmpty() && "production".equals(System.getenv("MEDSEAL_ENV"))) {
            throw new ExchangeException("The setting " + PASSWORD + " is missing", false);
        }
        return password.orElse("medseal").toCharArray();
    }

    private static Optional<String> setting(String property) {
        String variable = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "Secrets in " + store();
    }
}
