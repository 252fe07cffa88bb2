package org.medseal.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medseal.gs1.CompanyPrefix;

/** The company prefixes that are ours, as they were at most a second ago. */
@ApplicationScoped
public class Prefixes {
    private static final long FRESH_NANOS = 1_000_000_000L;

    private volatile Remembered remembered;

    private record Remembered(List<CompanyPrefix> prefixes, long readAt) {}

    List<CompanyPrefix> list(Connection connection) throws SQLException {
        Remembered known = remembered;
        return known != null && System.nanoTime() - known.readAt() < FRESH_NANOS ? known.prefixes() : read(connection);
    }

    /** As they are now. */
    List<CompanyPrefix> read(Connection connection) throws SQLException {
        long now = System.nanoTime();
        List<CompanyPrefix> prefixes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select company_prefix from product union select company_prefix from serial_pool"
                                + " where company_prefix is not null order by company_prefix");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                prefixes.add(CompanyPrefix.parse(rows.getString(1)));
            }
        }
        remembered = new Remembered(List.copyOf(prefixes), now);
        return prefixes;
    }
}
