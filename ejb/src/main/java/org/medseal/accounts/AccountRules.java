package org.medseal.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Gln;

/** What every account must be; all that is wrong is told at once, each at its field. */
final class AccountRules {
    private static final String NAME = "[a-z0-9][a-z0-9._@-]{0,63}";
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final int LONGEST_REASON = 1000;

    private AccountRules() {}

    static void mustBeSound(AccountParts parts, Connection connection) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        if (parts.name() == null || !parts.name().matches(NAME)) {
            faults.add(
                    new Fault(
                            "/name",
                            "account-name",
                            "An account's name has up to 64 small letters, digits and . _ @ -, and begins with a letter or digit"));
        }
        AccountTerms terms = parts.terms();
        String shown = terms.displayName();
        if (shown == null || shown.isBlank() || shown.length() > LONGEST_DISPLAY_NAME) {
            faults.add(new Fault(
                    "/displayName",
                    "display-name",
                    "Say who uses it, in up to " + LONGEST_DISPLAY_NAME + " characters"));
        }
        roles(terms, connection, faults);
        if (parts.password() != null && faults.isEmpty()) {
            password(parts.name(), parts.password(), faults);
        }
        reason(parts.reason(), faults);
        refuse(faults);
    }

    static void mustBeSound(String name, NewPassword password, String reason) {
        List<Fault> faults = new ArrayList<>();
        password(name, password, faults);
        reason(reason, faults);
        refuse(faults);
    }

    static void mustHaveReason(String reason) {
        List<Fault> faults = new ArrayList<>();
        reason(reason, faults);
        refuse(faults);
    }

    private static void roles(AccountTerms terms, Connection connection, List<Fault> faults) throws SQLException {
        if (terms.roles().isEmpty()) {
            faults.add(new Fault("/roles", "no-role", "An account has at least one role"));
        }
        boolean partner = terms.roles().contains(Role.PARTNER);
        if (partner && terms.roles().size() > 1) {
            faults.add(new Fault("/roles", "partner-alone", "A trading partner's account has no other role"));
        }
        if (partner && terms.party() == null) {
            faults.add(new Fault("/party", "no-party", "Say for which company the trading partner's account acts"));
        }
        if (!partner && terms.party() != null) {
            faults.add(new Fault("/party", "party", "Only a trading partner's account acts for another company"));
        }
        if (partner && terms.party() != null && !isKnown(terms.party(), connection)) {
            faults.add(new Fault("/party", "unknown-party", "There is no party " + terms.party()));
        }
    }

    private static boolean isKnown(Gln party, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM party WHERE gln = ?")) {
            select.setString(1, party.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void password(String name, NewPassword password, List<Fault> faults) {
        PasswordRules.fault(name, password.text())
                .ifPresent(sentence -> faults.add(new Fault("/password", "weak-password", sentence)));
    }

    private static void reason(String reason, List<Fault> faults) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.add(new Fault("/reason", "reason", "Say why, in up to " + LONGEST_REASON + " characters"));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            Fault first = faults.get(0);
            throw new InvalidInputException(Kind.AGAINST_RULE, first.code(), first.detail(), faults);
        }
    }

    static InvalidInputException fault(String pointer, String code, String sentence) {
        return new InvalidInputException(
                Kind.AGAINST_RULE, code, sentence, List.of(new Fault(pointer, code, sentence)));
    }
}
