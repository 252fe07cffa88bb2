package org.medseal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Signs in the transaction of what is signed (21 CFR 11.70): the person gives the password again, through the same
 * domain as at the log-in, so that guessing is counted and locked out the same. There is no way to change a signature.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Signatures {
    private static final String INSERT = "INSERT INTO signature (signed_at, zone, who, meaning, subject_type, subject,"
            + " content, digest) VALUES (?, ?, ?, ?, ?, ?, ?::json, ?) RETURNING id";

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    @Inject
    private CallContext call;

    private PasswordProof proof = Signatures::isPasswordOf;

    public Signatures() {}

    /** Outside a server. */
    Signatures(DataSource database, Clock clock, PasswordProof proof) {
        this.database = database;
        this.clock = clock;
        this.proof = proof;
        this.call = new CallContext();
    }

    /**
     * What is signed.
     *
     * @param content becomes JSON, which is kept byte for byte with its digest
     */
    public record Subject(String type, String key, Object content) {}

    /** Signs as the caller; refused where the password is not the caller's. */
    public SignatureRow sign(String password, String meaning, Subject subject) {
        return sign(session.getCallerPrincipal().getName(), password, meaning, subject);
    }

    SignatureRow sign(String account, String password, String meaning, Subject subject) {
        if (password == null || meaning == null || meaning.isBlank()) {
            throw new RefusedException(
                    Kind.MALFORMED,
                    "signature-missing",
                    "A signature needs the signer's password and its meaning, such as \"approved\"");
        }
        if (!proof.holds(account, password.toCharArray())) {
            throw new RefusedException(
                    Kind.FORBIDDEN,
                    "signature-password",
                    "That is not the password of " + account + "; nothing was signed and nothing was done");
        }
        String content = json(subject.content());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SignatureRow row = new SignatureRow(0, account, at, meaning.strip(), digest(content));
        return new SignatureRow(insert(row, subject, content), row.who(), at, row.meaning(), row.digest());
    }

    /** By its number. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SignatureRow> find(long number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT who, signed_at, meaning, digest FROM signature WHERE id = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new SignatureRow(
                                number,
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3),
                                row.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The signature cannot be read", e);
        }
    }

    private long insert(SignatureRow row, Subject subject, String content) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, row.signedAt().atOffset(ZoneOffset.UTC));
            insert.setString(2, call.zone());
            insert.setString(3, row.who());
            insert.setString(4, row.meaning());
            insert.setString(5, subject.type());
            insert.setString(6, subject.key());
            insert.setString(7, content);
            insert.setString(8, row.digest());
            try (ResultSet made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The signature cannot be written", e);
        }
    }

    private static boolean isPasswordOf(String account, char[] password) {
        try {
            SecurityDomain.getCurrent().authenticate(account, new PasswordGuessEvidence(password));
            return true;
        } catch (SecurityException notTheOne) {
            return false;
        } catch (RealmUnavailableException e) {
            throw new IllegalStateException("The accounts cannot be read now", e);
        }
    }

    static String digest(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object content) {
        try {
            return Json.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON of " + content.getClass(), e);
        }
    }
}
