package org.medseal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.gs1.Gln;

class FirstAccountsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Map<String, String> SAMPLE = Map.of("MEDSEAL_SAMPLE_ACCOUNTS", "true");

    private static DataSource database;

    /** Other tests leave accounts behind. */
    @BeforeAll
    static void makeDatabase() throws SQLException {
        database = TestDatabase.apart("first_accounts");
    }

    private static Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void theSampleHasNineAccountsWithThePasswordOfTheReadme() throws SQLException {
        try (Connection connection = begin()) {
            FirstAccounts.create(connection, CLOCK, SAMPLE);
            String hash = new Accounts(connection).findHash("line1").orElseThrow();
            assertThat(hash).startsWith("$2");
            assertThat(PasswordHash.matches(hash, "Medseal-line1-1".toCharArray()))
                    .isTrue();
            assertThat(PasswordHash.matches(hash, "Medseal-line1-2".toCharArray()))
                    .isFalse();
        }
    }

    @Test
    void thePartnersOfTheSampleActForTheWholesalerAndThePharmacy() throws SQLException {
        try (Connection connection = begin()) {
            FirstAccounts.create(connection, CLOCK, SAMPLE);
            Accounts accounts = new Accounts(connection);
            assertThat(accounts.findParty("partner1")).contains(Gln.parse("9521321000018"));
            assertThat(accounts.findParty("partner2")).contains(Gln.parse("9521321000025"));
            assertThat(accounts.findParty("officer")).isEmpty();
        }
    }

    @Test
    void aProductionServerDoesNotStartWithASampleAccount() throws SQLException {
        try (Connection connection = begin()) {
            FirstAccounts.create(connection, CLOCK, SAMPLE);
            assertThatThrownBy(() -> FirstAccounts.create(connection, CLOCK, Map.of("MEDSEAL_ENV", "production")))
                    .hasMessageContaining("admin has the password of the sample");
        }
    }

    @Test
    void aProductionServerMakesNoSampleAccounts() throws SQLException {
        try (Connection connection = begin()) {
            FirstAccounts.create(
                    connection, CLOCK, Map.of("MEDSEAL_ENV", "production", "MEDSEAL_SAMPLE_ACCOUNTS", "true"));
            assertThat(new Accounts(connection).isEmpty()).isTrue();
        }
    }

    @Test
    void theFirstAdministratorComesFromTheEnvironmentOnce() throws SQLException {
        try (Connection connection = begin()) {
            FirstAccounts.create(connection, CLOCK, Map.of("MEDSEAL_ADMIN_PASSWORD", "first of all"));
            FirstAccounts.create(connection, CLOCK, Map.of("MEDSEAL_ADMIN_PASSWORD", "another"));
            String hash = new Accounts(connection).findHash("admin").orElseThrow();
            assertThat(PasswordHash.matches(hash, "first of all".toCharArray())).isTrue();
        }
    }
}
