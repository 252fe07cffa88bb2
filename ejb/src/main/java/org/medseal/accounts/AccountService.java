package org.medseal.accounts;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;

/** Accounts as administrators keep them (21 CFR 11.10(d), (g)); every change has a reason and is in the audit trail. */
@Stateless
@RolesAllowed("admin")
public class AccountService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext session;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    private final Supplier<String> caller;

    public AccountService() {
        caller = () -> session.getCallerPrincipal().getName();
    }

    /** Outside a server. */
    AccountService(DataSource database, AuditTrail audit, Clock clock, String caller) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.caller = () -> caller;
    }

    @RolesAllowed({"admin", "compliance-officer", "auditor"})
    public AccountRow getAccount(String name) {
        return on(connection -> new Accounts(connection).find(name).orElseThrow(() -> unknown(name)));
    }

    public void create(String name, AccountTerms terms, NewPassword password, String reason) {
        on(connection -> {
            AccountRules.mustBeSound(new AccountParts(name, terms, password, reason), connection);
            boolean added = new Accounts(connection)
                    .add(name, terms.displayName(), terms.roles(), password.hash(), clock.instant());
            if (!added) {
                throw AccountRules.fault("/name", "account-exists", "There is an account " + name + " already");
            }
            if (terms.party() != null) {
                new Accounts(connection).setParty(name, terms.party());
            }
            return record("account-created", name, null, Standing.of(terms, AccountState.ACTIVE), reason);
        });
    }

    /** @param version of the account as the caller saw it */
    public void change(String name, int version, AccountTerms terms, String reason) {
        on(connection -> {
            Accounts accounts = new Accounts(connection);
            List<String> administrators = accounts.lockAdministrators();
            AccountRow before = open(accounts, name);
            if (before.version() != version) {
                throw new RefusedException(
                        Kind.CONFLICT,
                        "account-changed",
                        "Somebody else has changed " + name + " meanwhile; look again");
            }
            AccountRules.mustBeSound(new AccountParts(name, terms, null, reason), connection);
            if (before.administers() && !terms.roles().contains(Role.ADMIN)) {
                mustKeepAdministering(name, administrators);
            }
            accounts.change(name, terms, clock.instant());
            return record("account-changed", name, Standing.of(before), Standing.of(terms, before.state()), reason);
        });
    }

    /** The old password stops at once, and so does every session that began with it. */
    public void setPassword(String name, NewPassword password, String reason) {
        on(connection -> {
            Accounts accounts = new Accounts(connection);
            open(accounts, name);
            AccountRules.mustBeSound(name, password, reason);
            accounts.setHash(name, password.hash(), clock.instant());
            return record("account-password-set", name, null, null, reason);
        });
    }

    public void lock(String name, String reason) {
        move(name, AccountState.LOCKED, reason);
    }

    public void unlock(String name, String reason) {
        move(name, AccountState.ACTIVE, reason);
    }

    /** For good: the name is never given to anybody else. */
    public void close(String name, String reason) {
        move(name, AccountState.CLOSED, reason);
    }

    private void move(String name, AccountState to, String reason) {
        on(connection -> {
            AccountRules.mustHaveReason(reason);
            Accounts accounts = new Accounts(connection);
            List<String> administrators = accounts.lockAdministrators();
            AccountRow before = open(accounts, name);
            if (!before.state().mayBecome(to)) {
                throw new RefusedException(
                        Kind.CONFLICT, "account-state", "The account " + name + " is " + word(to) + " already");
            }
            if (before.administers()) {
                mustKeepAdministering(name, administrators);
            }
            accounts.setState(name, to, clock.instant());
            Standing after = Standing.of(new AccountTerms(before.displayName(), before.roles(), before.party()), to);
            String action = to == AccountState.ACTIVE ? "account-unlocked" : "account-" + word(to);
            return record(action, name, Standing.of(before), after, reason);
        });
    }

    private void mustKeepAdministering(String name, List<String> administrators) {
        if (name.equals(caller.get())) {
            throw AccountRules.fault(
                    "/roles",
                    "own-admin-role",
                    "Nobody takes the role of administrator from themselves; ask another one");
        }
        if (administrators.equals(List.of(name))) {
            throw AccountRules.fault(
                    "/roles", "last-admin", name + " is the last administrator; make another one first");
        }
    }

    private static AccountRow open(Accounts accounts, String name) throws SQLException {
        AccountRow account = accounts.lock(name).orElseThrow(() -> unknown(name));
        if (account.state() == AccountState.CLOSED) {
            throw new RefusedException(Kind.CONFLICT, "account-closed", "The account " + name + " is closed for good");
        }
        return account;
    }

    private static String word(AccountState state) {
        return switch (state) {
            case ACTIVE -> "active";
            case LOCKED -> "locked";
            case CLOSED -> "closed";
        };
    }

    private static List<String> roleNames(List<Role> roles) {
        return roles.stream().map(Role::roleName).toList();
    }

    /** What the audit trail keeps of an account: never a password, never a hash. */
    private record Standing(String displayName, List<String> roles, String party, String state) {
        static Standing of(AccountRow row) {
            return of(new AccountTerms(row.displayName(), row.roles(), row.party()), row.state());
        }

        static Standing of(AccountTerms terms, AccountState state) {
            return new Standing(
                    terms.displayName(),
                    roleNames(terms.roles()),
                    terms.party() == null ? null : terms.party().toString(),
                    word(state));
        }
    }

    private Void record(String action, String name, Standing before, Standing after, String reason) {
        audit.record(new AuditEntry(action, "account", name, before, after, reason));
        return null;
    }

    private static RefusedException unknown(String name) {
        return new RefusedException(Kind.NOT_FOUND, "unknown-account", "There is no account " + name);
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts cannot be kept", e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
