package org.medseal.progress;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Tells every second how far the work of this node has come that takes longer than that. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
public class WorkTeller {
    /** What is over sooner is told to nobody. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** A node that has not told of its work for so long is gone. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Works works;

    @Inject
    private Clock clock;

    private Set<UUID> told = Set.of();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tell() {
        if (works.isEmpty() && told.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<WorkRow> rows = works.since(now.minus(LONG));
        Set<UUID> current = rows.stream().map(WorkRow::id).collect(Collectors.toSet());
        Set<UUID> over = new HashSet<>(told);
        over.removeAll(current);
        if (!rows.isEmpty() || !over.isEmpty()) {
            write(rows, over, now);
        }
        told = current;
    }

    private void write(List<WorkRow> rows, Set<UUID> over, Instant now) {
        try (Connection connection = database.getConnection()) {
            WorkTable table = new WorkTable(connection);
            table.delete(over, now.minus(SILENCE));
            table.write(rows, now);
        } catch (SQLException e) {
            throw new IllegalStateException("How far work has come cannot be told", e);
        }
    }
}
