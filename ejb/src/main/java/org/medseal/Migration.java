package org.medseal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the database to this version's schema before anything else of the application runs. It works through the
 * owner's data source; everything else connects as {@code medseal_app}, which may do only what each table grants.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    public static final String SCHEMA = "medseal";

    @Resource(lookup = "java:jboss/datasources/MedsealOwnerDS")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        migrate(owner);
    }

    /** @param owner connects as the owner of the database */
    public static void migrate(DataSource owner) {
        migrate(owner, MigrationVersion.LATEST);
    }

    /** @param version to stop at */
    static void migrate(DataSource owner, MigrationVersion version) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .target(version)
                .load()
                .migrate();
    }
}
