package org.medseal.wildfly.plant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keys and certificates of the sample plant's outside world: made when first needed, with the JDK's own keytool. */
final class Certificates {
    static final char[] PASSWORD = "medseal".toCharArray();
    private static final String ALIAS = "site";

    private Certificates() {}

    /** The key store of a server on this machine, with a certificate of its own. */
    static Path server(Path folder, String name) throws IOException {
        Path store = folder.resolve(name + ".p12");
        if (Files.exists(store)) {
            return store;
        }
        Files.createDirectories(folder);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        try {
            if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
                throw new IOException("keytool made no certificate for " + name + ": "
                        + new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return store;
    }

    /**
     * What Medseal needs to know of the outside: certificates to trust and passwords to show, each under its alias, as
     * {@code keytool -importcert} and {@code -importpass} would put them.
     */
    static void exchange(Path store, Map<String, Path> trusted, Map<String, String> passwords) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, PASSWORD);
            for (Map.Entry<String, Path> server : trusted.entrySet()) {
                keys.setCertificateEntry(
                        server.getKey(), load(server.getValue()).getCertificate(ALIAS));
            }
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBE");
            for (Map.Entry<String, String> password : passwords.entrySet()) {
                SecretKey key = factory.generateSecret(
                        new PBEKeySpec(password.getValue().toCharArray()));
                keys.setEntry(
                        password.getKey(), new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(PASSWORD));
            }
            try (OutputStream out = Files.newOutputStream(store)) {
                keys.store(out, PASSWORD);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static KeyStore load(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
