package org.medseal.wildfly.inside;

import java.io.File;
import java.net.URISyntaxException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.medseal.gs1.Gtin;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** What a test inside the server needs: a deployment that sees the application, its services, its accounts. */
final class Medseal {
    private static final String SEES = "Dependencies: deployment.medseal.ear.medseal-ejb.jar,"
            + " org.wildfly.security.elytron, com.fasterxml.jackson.core.jackson-databind\n";

    private Medseal() {}

    static WebArchive deployment(Class<?> test) {
        return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addPackage(Medseal.class.getPackage())
                .addAsLibrary(jarOf(Assertions.class))
                .addAsManifestResource(new StringAsset("Manifest-Version: 1.0\n" + SEES), "MANIFEST.MF");
    }

    private static File jarOf(Class<?> library) {
        try {
            return new File(
                    library.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static <S> S service(Class<S> type) {
        return type.cast(lookup("java:global/medseal/medseal-ejb/" + type.getSimpleName()));
    }

    static Object lookup(String name) {
        try {
            return new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the work as that sample account, its password checked as at any door. */
    static <T> T as(String account, Callable<T> work) throws Exception {
        PasswordGuessEvidence password = new PasswordGuessEvidence(("Medseal-" + account + "-1").toCharArray());
        return SecurityDomain.getCurrent().authenticate(account, password).runAs(work);
    }

    /** A GTIN that no other test uses: the system tests' own begin lower. */
    static Gtin gtin() {
        String body = "09506000" + ThreadLocalRandom.current().nextInt(50_000, 100_000);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return new Gtin(body + (10 - sum % 10) % 10);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
