package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medseal.wildfly.plant.Queue;

/** One id follows a message from door to door: the log of each step, the audit trail, the answer. */
class CorrelationSystemTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aReportOverTheQueueIsFoundInEveryLogLineTheAuditTrailAndTheAnswer() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        byte[] report = Plant.commissioning(gtin, Plant.serials(gtin, 5));
        String id;
        try (Queue line = new Queue(Running.medseal().server().amqp(), "line1", "Medseal-line1-1")) {
            id = line.put("medseal.line.events", "EPCISDocument", report);
            // Only an answer that carries the id is taken.
            assertThat(line.await(id, SOON).json().path("status").asText()).isEqualTo("ACCEPTED");
        }
        assertThat(loggers(id, 3))
                .contains("org.medseal.jms.Intake", "org.medseal.capture.CaptureProcessor", "org.medseal.jms.Relay");
        assertThat(Sql.list("select action from audit_record where correlation_id = ?", id))
                .containsExactly("document-captured");
        assertThat(Sql.list("select who from audit_record where correlation_id = ?", id))
                .containsExactly("line1");
    }

    @Test
    void aDocumentOverRestCarriesTheCallersIdIntoTheBackground() throws Exception {
        String gtin = Plant.product("upper-alphanumeric", 12);
        byte[] report = Plant.commissioning(gtin, Plant.serials(gtin, 5));
        String id = "delivery-" + UUID.randomUUID();
        Rest.Answer accepted = Rest.as("line1").correlated(id).post("/epcis/capture", "application/xml", report);
        Plant.require(accepted, 202);
        assertThat(accepted.header("X-Correlation-ID")).isEqualTo(id);
        assertThat(loggers(id, 1)).contains("org.medseal.capture.CaptureProcessor");
        assertThat(Sql.list("select action from audit_record where correlation_id = ?", id))
                .containsExactly("document-captured");
    }

    @Test
    void theNextCallHasAnotherId() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(Rest.as("operator").get("/api/products").header("X-Correlation-ID"));
        }
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    /** Who has logged something under that id, once there are that many. */
    private static List<String> loggers(String id, int atLeast) throws Exception {
        return Eventually.get("log records of " + id, () -> loggers(id), found -> found.size() >= atLeast);
    }

    private static List<String> loggers(String id) throws IOException {
        Path log = Running.medseal().server().log().resolveSibling("medseal.json");
        List<String> found = new ArrayList<>();
        try (Stream<String> lines = Files.lines(log)) {
            for (String line : lines.filter(text -> text.contains(id)).toList()) {
                JsonNode entry = JSON.readTree(line);
                assertThat(entry.path("mdc").path("correlationId").asText()).isEqualTo(id);
                found.add(entry.path("loggerName").asText());
            }
        }
        return found;
    }
}
