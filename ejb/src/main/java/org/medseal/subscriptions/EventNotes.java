package org.medseal.subscriptions;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.medseal.capture.DocumentCaptured;

/** Notes, in the transaction of a capture, which events it stored, while anybody wants to be told of events. */
@ApplicationScoped
public class EventNotes {
    /** What the transaction itself, or a part of it, has written is as old as it or younger. */
    private static final String NOTE = "insert into event_note (transaction, job, first, last, noted_at)"
            + " select pg_current_xact_id()::text::bigint, ?, min(number), max(number), ? from event"
            + " where exists (select from subscription where ended_at is null)"
            + " and job = ? and age(xmin) <= age(pg_current_xact_id()::xid) having count(*) > 0"
            + " on conflict (transaction, job) do update set last = excluded.last";

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Clock clock;

    void captured(@Observes DocumentCaptured document) {
        try (Connection connection = database.getConnection()) {
            note(connection, document.job(), clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be told cannot be noted", e);
        }
    }

    static void note(Connection connection, long job, Instant now) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setLong(1, job);
            note.setObject(2, now.atOffset(ZoneOffset.UTC));
            note.setLong(3, job);
            note.executeUpdate();
        }
    }

    /** Takes away what everybody has been told. */
    static int forget(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from event_note where transaction <"
                + " (select coalesce(min(coalesce(seen, 0)), pg_snapshot_xmin(pg_current_snapshot())::text::bigint)"
                + " from subscription where ended_at is null)")) {
            return delete.executeUpdate();
        }
    }
}
