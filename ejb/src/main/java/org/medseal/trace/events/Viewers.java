package org.medseal.trace.events;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.medseal.accounts.AccountParties;
import org.medseal.gs1.Gln;

/** What an account may see of events and items. */
@ApplicationScoped
public class Viewers {
    private static final List<String> HOUSE =
            List.of("admin", "compliance-officer", "quality-approver", "auditor", "operator", "erp", "system");

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    private AccountParties parties;

    Viewers() {}

    @Inject
    public Viewers(AccountParties parties) {
        this.parties = parties;
    }

    /** Outside a server. */
    public Viewers(AccountParties parties, DataSource database) {
        this.parties = parties;
        this.database = database;
    }

    /** The house sees everything; a partner what names it or its places, and what it handed in; a line the latter. */
    public Viewer of(String account, Predicate<String> hasRole) {
        if (HOUSE.stream().anyMatch(hasRole)) {
            return Viewer.HOUSE;
        }
        return hasRole.test("partner") ? partner(account) : Viewer.reporter(account);
    }

    /** A line may ask for any item it has in its hands; only partners are kept to what is theirs. */
    public Viewer ofItems(String account, Predicate<String> hasRole) {
        boolean house = hasRole.test("line") || HOUSE.stream().anyMatch(hasRole);
        return house ? Viewer.HOUSE : partner(account);
    }

    /** A partner that nobody has given to a company sees what it handed in. */
    private Viewer partner(String account) {
        Optional<Gln> party = parties.partyOf(account);
        return party.isEmpty() ? Viewer.reporter(account) : Viewer.partner(withPlaces(party.get()), account);
    }

    private Set<Gln> withPlaces(Gln party) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select distinct gln from location where party = ?")) {
            select.setString(1, party.digits());
            try (ResultSet rows = select.executeQuery()) {
                Set<Gln> all = new HashSet<>(Set.of(party));
                while (rows.next()) {
                    all.add(new Gln(rows.getString(1)));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The places of parties cannot be read", e);
        }
    }
}
