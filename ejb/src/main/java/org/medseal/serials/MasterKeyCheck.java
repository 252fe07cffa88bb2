package org.medseal.serials;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Has the application not start with a master key that is not its database's: neither one that does not open the pools,
 * nor, before there are pools, another one than the first server started with.
 */
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

    static void check(Connection connection, MasterKey master) throws SQLException {
        byte[] word = "witness".getBytes(StandardCharsets.US_ASCII);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into master_key_witness (wrapped) values (?) on conflict do nothing")) {
            insert.setBytes(1, master.wrap(word, word));
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("select wrapped from master_key_witness");
                ResultSet row = select.executeQuery()) {
            row.next();
            master.unwrap(row.getBytes(1), word);
        }
        PoolStore.findNewestWithKey(connection)
                .ifPresent(pool -> master.unwrap(pool.wrappedKey(), PoolRow.keyContext(pool.series(), pool.epoch())));
    }
}
