package org.medseal.signing;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Code;
import org.medseal.gs1.ElementString;

/** Makes and withdraws the keys of codes, signs codes, checks signed ones. */
@Stateless
public class SigningService {
    private static final int SIGNING_DAYS = 365;
    private static final int TRUSTED_DAYS = 5 * 366;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    CodeKeys keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private interface Work<T> {
        T on(KeyTable table) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(new KeyTable(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The keys of codes cannot be read or written", e);
        }
    }

    /** A new key; it signs from its time on, before all that began earlier. */
    @RolesAllowed({"admin", "compliance-officer"})
    public CodeKey create(CreateKey wish) {
        Instant now = clock.instant();
        Instant from = wish.activeFrom() == null ? now : wish.activeFrom();
        Instant until = wish.activeUntil() == null ? from.plusSeconds(SIGNING_DAYS * 86_400L) : wish.activeUntil();
        Instant trusted = wish.trustedUntil() == null ? until.plusSeconds(TRUSTED_DAYS * 86_400L) : wish.trustedUntil();
        if (!from.isBefore(until) || until.isAfter(trusted)) {
            throw new RefusedException(
                    Kind.AGAINST_RULE,
                    "key-times",
                    "A key begins to sign (" + from + "), ends signing (" + until + ") and ends being trusted ("
                            + trusted + ") in this order");
        }
        CodeKeys.Made made = keys.make(wish.algorithm(), from, until, trusted);
        with(table -> {
            table.insert(made.key(), made.wrapped(), now);
            return null;
        });
        audit.record(new AuditEntry("code-key-created", "code-key", made.key().id(), null, facts(made.key()), null));
        return made.key();
    }

    /** From now on nothing counts that it signed: for a key that others may have got. */
    @RolesAllowed({"admin", "compliance-officer"})
    public CodeKey retire(String id, String why) {
        if (why == null || why.isBlank()) {
            throw new RefusedException(Kind.MALFORMED, "missing", "The reason is missing why the key is withdrawn");
        }
        CodeKey before = get(id);
        if (before.retiredAt() != null) {
            return before;
        }
        CodeKey after = with(table -> {
            table.retire(id, clock.instant(), why);
            return table.find(id).orElseThrow();
        });
        audit.record(new AuditEntry("code-key-withdrawn", "code-key", id, facts(before), facts(after), why));
        return after;
    }

    private CodeKey get(String id) {
        return with(table -> table.find(id))
                .orElseThrow(() -> new RefusedException(Kind.NOT_FOUND, "unknown-key", "There is no key " + id));
    }

    private static Map<String, String> facts(CodeKey key) {
        Map<String, String> facts = new HashMap<>();
        facts.put("algorithm", key.algorithm().toString());
        facts.put("activeFrom", key.activeFrom().toString());
        facts.put("activeUntil", key.activeUntil().toString());
        facts.put("trustedUntil", key.trustedUntil().toString());
        facts.put("retiredAt", key.retiredAt() == null ? null : key.retiredAt().toString());
        return facts;
    }

    /** All keys, newest first. */
    @RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor"})
    public List<CodeKey> keys() {
        return with(KeyTable::list);
    }

    /** The public keys, for everybody. */
    @PermitAll
    public String jwks() {
        return Jwks.write(with(KeyTable::list));
    }

    /** The codes with key id and signature, by the key that signs now. */
    @RolesAllowed({"admin", "compliance-officer", "operator", "line", "erp"})
    public List<ElementString> sign(List<Code> codes, KeyAlgorithm algorithm) {
        Instant now = clock.instant();
        return with(table -> {
            CodeKey key = table.findSigning(algorithm, now)
                    .orElseThrow(() -> new RefusedException(
                            Kind.CONFLICT, "no-key", "No " + algorithm + " key signs codes at this time: make one"));
            byte[] secret = keys.open(key, table.wrapped(key.id()));
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            List<ElementString> signed = new ArrayList<>(codes.size());
            for (Code code : codes) {
                requireSignable(code, key, today);
                byte[] signature = CodeKeys.sign(key, secret, SealedCode.message(SealedCode.signed(code, key.id())));
                signed.add(new ElementString(SealedCode.sealed(code, key.id(), signature)));
            }
            return signed;
        });
    }

    private static void requireSignable(Code code, CodeKey key, LocalDate today) {
        if (code.gtin().isEmpty() || code.serial().isEmpty()) {
            throw new RefusedException(
                    Kind.AGAINST_RULE, "not-a-pack", code + " names no single pack: GTIN and serial number are signed");
        }
        if (code.value("91").isPresent() || code.value("92").isPresent()) {
            throw new RefusedException(Kind.AGAINST_RULE, "taken", code + " has AI 91 or 92 already");
        }
        LocalDate trusted = LocalDate.ofInstant(key.trustedUntil(), ZoneOffset.UTC);
        if (code.expiry(today).filter(expiry -> expiry.isAfter(trusted)).isPresent()) {
            throw new RefusedException(
                    Kind.AGAINST_RULE,
                    "outlives-key",
                    code + " is good for longer than key " + key.id() + ", which is trusted until " + trusted);
        }
    }

    /** Whether the code is as its maker signed it; empty where it is not signed. */
    @PermitAll
    public Optional<SignatureAnswer> check(Code code) {
        if (SealedCode.of(code).isEmpty()) {
            return Optional.empty();
        }
        return with(table -> new SignatureCheck(
                        id -> find(table, id), key -> Optional.of(keys.open(key, secret(table, key))))
                .check(code, clock.instant()));
    }

    private static Optional<CodeKey> find(KeyTable table, String id) {
        try {
            return table.find(id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] secret(KeyTable table, CodeKey key) {
        try {
            return table.wrapped(key.id());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
