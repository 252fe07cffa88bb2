package org.medseal.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and its schema is migrated as far as this version needs. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Resource(lookup = "java:jboss/datasources/MedsealOwnerDS")
    private DataSource source;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*), count(*) FILTER (WHERE NOT success) FROM medseal.flyway_schema_history");
                ResultSet row = select.executeQuery()) {
            row.next();
            return answer.withData("migrations", row.getLong(1))
                    .status(row.getLong(1) > 0 && row.getLong(2) == 0)
                    .build();
        } catch (SQLException e) {
            return answer.withData("cause", "The database does not answer")
                    .down()
                    .build();
        }
    }
}
