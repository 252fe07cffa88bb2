package org.medseal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.SerialNumber;

class RequestLogTest {
    private final String requester = "partner-" + UUID.randomUUID();
    private final List<Long> planned = new ArrayList<>();
    private boolean databaseIsAway;
    private final RequestLog log = new RequestLog(source(), planned::add);

    @Test
    void manyRequestsAreWrittenByOneRunThatIsPlannedOnce() throws SQLException {
        for (int i = 0; i < 2500; i++) {
            log.append(entry());
        }
        assertThat(planned).containsExactly((long) RequestLog.DELAY_MILLIS);
        assertThat(written()).isZero();
        log.write();
        assertThat(written()).isEqualTo(2500);
    }

    @Test
    void theNextRequestPlansTheNextRun() throws SQLException {
        log.append(entry());
        log.write();
        log.append(entry());
        assertThat(planned).hasSize(2);
        log.write();
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void nothingIsLostOrDoubledWhileTheDatabaseIsAway() throws SQLException {
        databaseIsAway = true;
        for (int i = 0; i < 1500; i++) {
            log.append(entry());
        }
        log.write();
        log.append(entry());
        log.write();
        assertThat(planned).hasSize(3);
        databaseIsAway = false;
        log.write();
        assertThat(written()).isEqualTo(1501);
    }

    private RequestLog.Entry entry() {
        VerifyRequest request = new VerifyRequest(
                new Gtin("09506000134352"),
                new LotNumber("A1"),
                new SerialNumber("S1"),
                LocalDate.of(2028, 10, 31),
                "9521321000018",
                UUID.randomUUID().toString());
        return new RequestLog.Entry(
                Instant.parse("2026-11-20T08:00:00Z"), requester, request, VerifyAnswer.Data.VERIFIED);
    }

    private int written() throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from verification_request where requester = ?")) {
            count.setString(1, requester);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private DataSource source() {
        DataSource database = TestDatabase.dataSource();
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (databaseIsAway) {
                        throw new SQLException("The database is away");
                    }
                    return method.invoke(database, arguments);
                });
    }
}
