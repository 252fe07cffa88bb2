package org.medseal.accounts;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.medseal.gs1.Gln;

/** For which company an account acts: what a trading partner may see and answer depends on it. */
@Stateless
@PermitAll
public class AccountParties {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    public AccountParties() {}

    /** Outside a server. */
    public AccountParties(DataSource database) {
        this.database = database;
    }

    /** Empty for an account of our own, and for one that nobody has given to a company. */
    public Optional<Gln> partyOf(String account) {
        try (Connection connection = database.getConnection()) {
            return new Accounts(connection).findParty(account);
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts cannot be read", e);
        }
    }
}
