package org.medseal.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Keeps every request and its answer, one insert each, in the transaction of the request. That transaction does not
 * wait for the disk: a crash of the database can take the last half second of this log with it, which spares every
 * answer a write to disk.
 */
final class RequestLog {
    private static final String INSERT =
            "INSERT INTO verification_request (requested_at, requester, req_gln, corr_uuid,"
                    + " gtin, lot, serial, expiry, verified, reason, info)"
                    + " SELECT ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?"
                    + " FROM (SELECT set_config('synchronous_commit', 'off', true)) no_wait";

    private RequestLog() {}

    static void append(
            Connection connection, Instant at, String requester, VerifyRequest request, VerifyAnswer.Data answer)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(2, requester);
            insert.setString(3, request.reqGln());
            insert.setString(4, request.corrUuid());
            insert.setString(5, request.gtin().digits());
            insert.setString(6, request.lot().value());
            insert.setString(7, request.serial().value());
            insert.setObject(8, request.expiry());
            insert.setBoolean(9, answer.verified());
            text(insert, 10, answer.verificationFailureReason());
            text(insert, 11, answer.additionalInfo());
            insert.executeUpdate();
        }
    }

    private static void text(PreparedStatement insert, int index, Object word) throws SQLException {
        if (word == null) {
            insert.setNull(index, Types.VARCHAR);
        } else {
            insert.setString(index, word.toString());
        }
    }
}
