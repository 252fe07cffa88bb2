package org.medseal.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who may enter at the first start: the sample accounts where {@code MEDSEAL_SAMPLE_ACCOUNTS} asks for them, or the
 * account {@code admin} with the password of {@code MEDSEAL_ADMIN_PASSWORD}. With {@code MEDSEAL_ENV=production} the
 * application does not start while an account of the sample can be entered with the sample's password.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class FirstAccounts {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource source;

    @Inject
    private Clock clock;

    @PostConstruct
    void create() {
        try (Connection connection = source.getConnection()) {
            create(connection, clock, System.getenv());
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts cannot be written", e);
        }
    }

    static void create(Connection connection, Clock clock, Map<String, String> environment) throws SQLException {
        Accounts accounts = new Accounts(connection);
        boolean production = "production".equals(environment.get("MEDSEAL_ENV"));
        if (production) {
            refuseSampleAccounts(accounts);
        } else if ("true".equals(environment.get("MEDSEAL_SAMPLE_ACCOUNTS"))) {
            createSample(accounts, clock);
        }
        String password = environment.get("MEDSEAL_ADMIN_PASSWORD");
        if (password != null && accounts.isEmpty()) {
            accounts.add(
                    "admin",
                    "Administrator",
                    List.of(Role.ADMIN),
                    PasswordHash.of(password.toCharArray()),
                    clock.instant());
        }
    }

    private static void createSample(Accounts accounts, Clock clock) throws SQLException {
        for (SampleAccount sample : SampleAccount.values()) {
            if (accounts.findHash(sample.accountName()).isEmpty()) {
                accounts.add(
                        sample.accountName(),
                        sample.displayName(),
                        List.of(sample.role()),
                        PasswordHash.of(sample.password()),
                        clock.instant());
            }
            if (sample.party() != null
                    && accounts.findParty(sample.accountName()).isEmpty()) {
                accounts.setParty(sample.accountName(), sample.party());
            }
        }
    }

    private static void refuseSampleAccounts(Accounts accounts) throws SQLException {
        for (SampleAccount sample : SampleAccount.values()) {
            Optional<String> hash = accounts.findHash(sample.accountName());
            if (hash.isPresent() && PasswordHash.matches(hash.get(), sample.password())) {
                throw new IllegalStateException("MEDSEAL_ENV is production, but the account " + sample.accountName()
                        + " has the password of the sample; give it another or disable it");
            }
        }
    }
}
