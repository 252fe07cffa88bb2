package org.medseal.serials;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Has the application not start with a master key that does not open the pools of its database. */
@Singleton
@Startup
@DependsOn("Migration")
public class MasterKeyCheck {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private MasterKey master;

    @PostConstruct
    void check() {
        try (Connection connection = database.getConnection()) {
            check(connection, master);
        } catch (SQLException e) {
            throw new IllegalStateException("The pools cannot be read", e);
        }
    }

    static void check(Connection connection, MasterKey master) {
        PoolStore.findNewestWithKey(connection)
                .ifPresent(pool -> master.unwrap(pool.wrappedKey(), PoolRow.keyContext(pool.series(), pool.epoch())));
    }
}
