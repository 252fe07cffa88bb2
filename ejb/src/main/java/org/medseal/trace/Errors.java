package org.medseal.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medseal.epcis.EventKey;
import org.medseal.epcis.EventText;

/** Which events were declared in error, and which events correct them. */
final class Errors {
    private final Connection connection;

    Errors(Connection connection) {
        this.connection = connection;
    }

    /** What the declaration of that number says; null where there is none. */
    HistoryEntry.DeclaredInError declared(Long declaration) throws SQLException {
        if (declaration == null) {
            return null;
        }
        try (PreparedStatement select = connection.prepareStatement("select rest from event where number = ?")) {
            select.setLong(1, declaration);
            try (ResultSet row = select.executeQuery()) {
                Optional<HistoryEntry.DeclaredInError> said = row.next()
                        ? EventText.read(row.getBytes(1))
                                .errorDeclaration()
                                .map(each -> new HistoryEntry.DeclaredInError(
                                        each.declarationTime(), each.reason(), each.correctiveEventIds()))
                        : Optional.empty();
                return said.orElseThrow(
                        () -> new IllegalStateException("event " + declaration + " declares nothing in error"));
            }
        }
    }

    /** The ids of the events that this one corrects; null where there are none. */
    List<String> corrected(String eventId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select wrong_id from event_correction where corrective_key = ? order by wrong_id")) {
            select.setObject(1, EventKey.of(eventId));
            try (ResultSet row = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found.isEmpty() ? null : found;
            }
        }
    }
}
