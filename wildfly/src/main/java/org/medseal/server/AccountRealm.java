package org.medseal.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Principal;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.authz.AuthorizationIdentity;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * The accounts in the database, for every door of the server: screens, REST and queues. A password is held as a slow
 * hash (bcrypt); it is checked the slow way once, and after that by a digest in memory for as long as the row does not
 * change. The row is read again after {@link #FRESH_NANOS}, so a withdrawn account is out after two seconds.
 */
public final class AccountRealm implements SecurityRealm {
    private static final long FRESH_NANOS = 2_000_000_000L;
    private static final int MOST_REMEMBERED = 10_000;
    private static final String READ = "SELECT password_hash, roles FROM medseal.account WHERE name = ? AND enabled";

    private final Map<String, Account> remembered = new ConcurrentHashMap<>();
    private final byte[] salt = SecureRandom.getSeed(32);
    /** Guessing may not take both processors: at most this many slow checks at a time. */
    private final Semaphore slowChecks =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private record Account(String hash, List<String> roles, long readAt, byte[] verifiedDigest) {}

    @Override
    public RealmIdentity getRealmIdentity(Principal principal) throws RealmUnavailableException {
        if (!(principal instanceof NamePrincipal)) {
            return RealmIdentity.NON_EXISTENT;
        }
        String name = principal.getName();
        return find(name).isPresent() ? new Identity(name) : RealmIdentity.NON_EXISTENT;
    }

    @Override
    public SupportLevel getCredentialAcquireSupport(
            Class<? extends Credential> type, String algorithm, AlgorithmParameterSpec parameters) {
        return SupportLevel.UNSUPPORTED;
    }

    @Override
    public SupportLevel getEvidenceVerifySupport(Class<? extends Evidence> type, String algorithm) {
        return PasswordGuessEvidence.class.isAssignableFrom(type) ? SupportLevel.SUPPORTED : SupportLevel.UNSUPPORTED;
    }

    private Optional<Account> find(String name) throws RealmUnavailableException {
        Account known = remembered.get(name);
        if (known != null && System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return Optional.of(known);
        }
        Optional<Account> read;
        try {
            read = read(name);
        } catch (RealmUnavailableException e) {
            if (known == null) {
                throw e;
            }
            // Nobody changes an account while the database is away: lines go on putting messages into the queues.
            return Optional.of(known);
        }
        if (read.isEmpty()) {
            remembered.remove(name);
            return read;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Account fresh = read.get();
        if (known != null && known.hash().equals(fresh.hash())) {
            fresh = new Account(fresh.hash(), fresh.roles(), fresh.readAt(), known.verifiedDigest());
        }
        remembered.put(name, fresh);
        return Optional.of(fresh);
    }

    private static Optional<Account> read(String name) throws RealmUnavailableException {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                List<String> roles = List.of((String[]) row.getArray(2).getArray());
                return Optional.of(new Account(row.getString(1), roles, System.nanoTime(), null));
            }
        } catch (SQLException | NamingException e) {
            throw new RealmUnavailableException("The accounts cannot be read now", e);
        }
    }

    private static DataSource dataSource() throws NamingException {
        return (DataSource) new InitialContext().lookup("java:jboss/datasources/MedsealDS");
    }

    private boolean verify(String name, char[] guess) throws RealmUnavailableException {
        Account account = find(name).orElse(null);
        if (account == null) {
            return false;
        }
        byte[] digest = digest(guess);
        if (account.verifiedDigest() != null && MessageDigest.isEqual(account.verifiedDigest(), digest)) {
            return true;
        }
        if (!slowVerify(account.hash(), guess)) {
            return false;
        }
        remembered.put(name, new Account(account.hash(), account.roles(), account.readAt(), digest));
        return true;
    }

    private boolean slowVerify(String hash, char[] guess) throws RealmUnavailableException {
        slowChecks.acquireUninterruptibly();
        try {
            Password password = ModularCrypt.decode(hash);
            PasswordFactory factory =
                    PasswordFactory.getInstance(password.getAlgorithm(), WildFlyElytronPasswordProvider.getInstance());
            return factory.verify(factory.translate(password), guess);
        } catch (GeneralSecurityException e) {
            throw new RealmUnavailableException("The stored password hash cannot be read", e);
        } finally {
            slowChecks.release();
        }
    }

    private byte[] digest(char[] guess) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            byte[] bytes = new String(guess).getBytes(StandardCharsets.UTF_8);
            byte[] digest = sha.digest(bytes);
            Arrays.fill(bytes, (byte) 0);
            return digest;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Identity implements RealmIdentity {
        private final String name;

        Identity(String name) {
            this.name = name;
        }

        @Override
        public Principal getRealmIdentityPrincipal() {
            return new NamePrincipal(name);
        }

        @Override
        public SupportLevel getCredentialAcquireSupport(
                Class<? extends Credential> type, String algorithm, AlgorithmParameterSpec parameters) {
            return SupportLevel.UNSUPPORTED;
        }

        @Override
        public <C extends Credential> C getCredential(Class<C> type) {
            return null;
        }

        @Override
        public SupportLevel getEvidenceVerifySupport(Class<? extends Evidence> type, String algorithm) {
            return AccountRealm.this.getEvidenceVerifySupport(type, algorithm);
        }

        @Override
        public boolean verifyEvidence(Evidence evidence) throws RealmUnavailableException {
            return evidence instanceof PasswordGuessEvidence guess && verify(name, guess.getGuess());
        }

        @Override
        public boolean exists() throws RealmUnavailableException {
            return find(name).isPresent();
        }

        @Override
        public AuthorizationIdentity getAuthorizationIdentity() throws RealmUnavailableException {
            MapAttributes attributes = new MapAttributes();
            attributes.addAll("groups", find(name).map(Account::roles).orElse(List.of()));
            return AuthorizationIdentity.basicIdentity(attributes);
        }
    }
}
