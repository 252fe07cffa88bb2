package org.medseal.masterdata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** A lot beside something else in the same statement, for those who answer thousands of questions a second. */
public final class LotReading {
    /** What to select from {@code lot l}. */
    public static final String COLUMNS = "l.id, l.gtin, l.lot_number, l.status, l.expiry, l.manufactured,"
            + " l.planned_quantity, l.site, l.version, l.valid_from";

    private LotReading() {}

    /** By the number that is stored with items. */
    public static LotRow get(Connection connection, int id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from lot l where l.id = ?")) {
            select.setInt(1, id);
            try (ResultSet row = select.executeQuery()) {
                Optional<LotRow> lot = row.next() ? find(row, 1) : Optional.empty();
                return lot.orElseThrow(() -> new IllegalStateException("No lot has the number " + id));
            }
        }
    }

    /** @param first the column where {@link #COLUMNS} begin; empty where they are all null */
    public static Optional<LotRow> find(ResultSet row, int first) throws SQLException {
        int id = row.getInt(first);
        if (row.wasNull()) {
            return Optional.empty();
        }
        LocalDate expiry = row.getObject(first + 4, LocalDate.class);
        LocalDate manufactured = row.getObject(first + 5, LocalDate.class);
        int planned = row.getInt(first + 6);
        Integer plannedQuantity = row.wasNull() ? null : planned;
        String site = row.getString(first + 7);
        LotDetails details = new LotDetails(expiry, manufactured, plannedQuantity, site == null ? null : new Gln(site));
        return Optional.of(new LotRow(
                id,
                new Gtin(row.getString(first + 1)),
                new LotNumber(row.getString(first + 2)),
                LotStatus.valueOf(row.getString(first + 3)),
                details,
                row.getInt(first + 8),
                row.getObject(first + 9, OffsetDateTime.class).toInstant()));
    }
}
