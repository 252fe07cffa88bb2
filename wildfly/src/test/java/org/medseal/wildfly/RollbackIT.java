package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.plant.Queue;

/** One transaction holds all that a document changes: where its last row cannot be kept, none of it is. */
class RollbackIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void aCaptureThatBreaksOffAtItsLastRowLeavesNothingAndIsDoneAgain() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        List<String> serials = Plant.serials(gtin, 300);
        String code = "(01)" + gtin + "(21)" + serials.get(299);
        try (Queue line = new Queue(Running.medseal().server().amqp(), "line1", "Medseal-line1-1");
                // The audit record is the last that a capture writes.
                Breakage audit = Breakage.on("audit_record", "new.action = 'document-captured'", 1)) {
            String id = line.put("medseal.line.events", "EPCISDocument", Plant.commissioning(gtin, serials));
            String job = brokenJob(id);
            assertThat(item(code)).isEqualTo("issued");
            assertThat(Sql.list("select number from event where job = ?::bigint", job))
                    .isEmpty();
            assertThat(Sql.list("select number from audit_record where correlation_id = ?", id))
                    .isEmpty();
            assertThat(Sql.list("select id from outbox where correlation_id = ?", id))
                    .isEmpty();

            Sql.execute("update capture_job set next_try = now() where number = " + job);
            assertThat(line.await(id, SOON).json().path("status").asText()).isEqualTo("ACCEPTED");
            assertThat(audit.tries()).isEqualTo(2);
            assertThat(item(code)).isEqualTo("active");
            assertThat(Sql.list("select number from event where job = ?::bigint", job))
                    .hasSize(1);
            assertThat(Sql.list("select number from audit_record where correlation_id = ?", id))
                    .hasSize(1);
        }
    }

    /** The job of that document, once it is written down that it broke off. */
    private static String brokenJob(String correlation) throws Exception {
        return Eventually.get(
                        "a capture that broke off",
                        () -> Sql.list(
                                "select number from capture_job where correlation_id = ? and attempts > 0",
                                correlation),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static String item(String code) {
        return Rest.as("officer")
                .get("/api/items?code=" + Rest.encoded(code))
                .json()
                .path("state")
                .asText();
    }
}
