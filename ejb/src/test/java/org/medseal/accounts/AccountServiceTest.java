package org.medseal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException;
import org.medseal.UndoneTransaction;
import org.medseal.audit.AuditRow;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Gln;

class AccountServiceTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final NewPassword PASSWORD = new NewPassword("four plain words here");
    private static final String WHY = "as the plant manager asked";

    private final UndoneTransaction database = new UndoneTransaction();
    private final AuditTrail audit = new AuditTrail(database.dataSource(), CLOCK);
    private final String me = "me-" + UUID.randomUUID();
    private final AccountService accounts = new AccountService(database.dataSource(), audit, CLOCK, me);
    private final String name = "a-" + UUID.randomUUID();

    @BeforeEach
    void onlyIAdminister() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().executeUpdate("UPDATE account SET state = 'CLOSED'");
        }
        accounts.create(me, terms(Role.ADMIN), PASSWORD, WHY);
    }

    @AfterEach
    void undo() throws SQLException {
        database.close();
    }

    private static AccountTerms terms(Role... roles) {
        return new AccountTerms("Somebody", List.of(roles), null);
    }

    @Test
    void aNewAccountMayEnterAndItsPasswordIsNowhereToRead() throws SQLException {
        accounts.create(name, terms(Role.OPERATOR, Role.AUDITOR), PASSWORD, WHY);
        AccountRow row = accounts.getAccount(name);
        assertThat(row.roles()).containsExactly(Role.OPERATOR, Role.AUDITOR);
        assertThat(row.state()).isEqualTo(AccountState.ACTIVE);
        try (Connection connection = database.dataSource().getConnection()) {
            String hash = new Accounts(connection).findHash(name).orElseThrow();
            assertThat(PasswordHash.matches(hash, "four plain words here".toCharArray()))
                    .isTrue();
        }
        AuditRow record = audit.list("account", name).get(0);
        assertThat(record.entry().action()).isEqualTo("account-created");
        assertThat(record.entry().why()).isEqualTo(WHY);
        assertThat(record.entry().after().toString()).contains("operator").doesNotContain("words", "$2");
        assertThat(PASSWORD).hasToString("(a password)");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsField() {
        assertThatThrownBy(() -> accounts.create("No Name", terms(), PASSWORD, " "))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/name", "/roles", "/reason"));
        assertThatThrownBy(() -> accounts.create(name, terms(Role.LINE), new NewPassword("short"), WHY))
                .hasMessageContaining("at least 12");
        assertThatThrownBy(() -> accounts.create(me, terms(Role.LINE), PASSWORD, WHY))
                .hasMessage("There is an account " + me + " already");
    }

    @Test
    void aPartnersAccountActsForAPartyThatIsKnownAndNoOtherDoes() {
        Gln unknown = Gln.parse("9521321000995");
        assertThatThrownBy(() -> accounts.create(name, terms(Role.PARTNER), PASSWORD, WHY))
                .hasMessageContaining("for which company");
        AccountTerms forUnknown = new AccountTerms("P", List.of(Role.PARTNER), unknown);
        assertThatThrownBy(() -> accounts.create(name, forUnknown, PASSWORD, WHY))
                .hasMessage("There is no party " + unknown);
        AccountTerms operator = new AccountTerms("P", List.of(Role.OPERATOR), unknown);
        assertThatThrownBy(() -> accounts.create(name, operator, PASSWORD, WHY))
                .hasMessageContaining("Only a trading partner");
    }

    @Test
    void nobodyTakesTheAdministratorsRoleFromThemselves() {
        accounts.create(name, terms(Role.ADMIN), PASSWORD, WHY);
        assertThatThrownBy(() -> accounts.change(me, 1, terms(Role.AUDITOR), WHY))
                .hasMessageContaining("from themselves");
        assertThatThrownBy(() -> accounts.lock(me, WHY)).hasMessageContaining("from themselves");
        assertThatThrownBy(() -> accounts.close(me, WHY)).hasMessageContaining("from themselves");
        assertThat(accounts.getAccount(me).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void theLastAdministratorStays() {
        AccountService another = new AccountService(database.dataSource(), audit, CLOCK, "somebody-else");
        assertThatThrownBy(() -> another.change(me, 1, terms(Role.AUDITOR), WHY))
                .hasMessage(me + " is the last administrator; make another one first");
        assertThatThrownBy(() -> another.lock(me, WHY)).hasMessageContaining("last administrator");
        accounts.create(name, terms(Role.ADMIN), PASSWORD, WHY);
        another.lock(me, WHY);
        assertThat(accounts.getAccount(me).state()).isEqualTo(AccountState.LOCKED);
    }

    @Test
    void aChangeOfSomethingThatChangedMeanwhileIsRefused() {
        accounts.create(name, terms(Role.OPERATOR), PASSWORD, WHY);
        accounts.change(name, 1, terms(Role.AUDITOR), WHY);
        assertThat(accounts.getAccount(name).roles()).containsExactly(Role.AUDITOR);
        assertThatThrownBy(() -> accounts.change(name, 1, terms(Role.LINE), WHY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("meanwhile");
    }

    @Test
    void whoeverIsLockedOrClosedMayNotEnterAndClosedIsForGood() {
        AccountStanding standing = new AccountStanding(database.dataSource());
        accounts.create(name, terms(Role.OPERATOR), PASSWORD, WHY);
        assertThat(standing.versionOf(name)).hasValue(1);
        accounts.lock(name, WHY);
        assertThat(standing.versionOf(name)).isEmpty();
        accounts.unlock(name, WHY);
        assertThat(standing.versionOf(name)).hasValue(3);
        assertThatThrownBy(() -> accounts.unlock(name, WHY)).hasMessageContaining("active already");
        accounts.close(name, WHY);
        assertThat(standing.versionOf(name)).isEmpty();
        assertThatThrownBy(() -> accounts.unlock(name, WHY)).hasMessageContaining("closed for good");
        assertThat(audit.list("account", name))
                .extracting(row -> row.entry().action())
                .containsExactly("account-created", "account-locked", "account-unlocked", "account-closed");
    }

    @Test
    void aNewPasswordEndsTheSessionsThatBeganWithTheOldOne() throws SQLException {
        AccountStanding standing = new AccountStanding(database.dataSource());
        accounts.create(name, terms(Role.OPERATOR), PASSWORD, WHY);
        accounts.setPassword(name, new NewPassword("five other plain words"), WHY);
        assertThat(standing.versionOf(name)).hasValue(2);
        try (Connection connection = database.dataSource().getConnection()) {
            String hash = new Accounts(connection).findHash(name).orElseThrow();
            assertThat(PasswordHash.matches(hash, "four plain words here".toCharArray()))
                    .isFalse();
        }
        assertThatThrownBy(() -> accounts.setPassword(name, new NewPassword("Medseal-admin-1"), WHY))
                .hasMessageContaining("sample");
    }
}
