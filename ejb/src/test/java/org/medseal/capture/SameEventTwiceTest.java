package org.medseal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

/** One event that comes in twice at the same moment, in two documents, happened once. */
class SameEventTwiceTest {
    private final CaptureFixture capture = new CaptureFixture();
    private final TestSerials serials = capture.serials;

    @Test
    void whoeverComesSecondFindsItDone() throws Exception {
        capture.capture(new Documents().commission(List.of(serials.pack(1)), "L1", "2028-10-31"));
        try (Connection first = TestDatabase.begin()) {
            JobRow job = new JobTable(first)
                    .claim(capture.keep(document("")).captureId())
                    .orElseThrow();
            assertThat(capture.captureOn(first, job).written()).isTrue();
            CompletableFuture<CaptureJob> second =
                    CompletableFuture.supplyAsync(() -> capture.capture(document("<!-- again -->")));
            CaptureFixture.awaitOneWaiting();
            first.commit();

            CaptureJob again = second.get(30, TimeUnit.SECONDS);
            assertThat(again.errors()).isEmpty();
            assertThat(again.status()).isEqualTo(CaptureStatus.ACCEPTED);
            assertThat(eventsOf(again)).isZero();
        }
    }

    private int eventsOf(CaptureJob job) {
        return capture.in(connection -> {
            try (PreparedStatement count = connection.prepareStatement(
                    "select count(*) from event e join capture_job j on j.number = e.job where j.capture_id = ?::uuid")) {
                count.setString(1, job.captureId());
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private CaptureDocument document(String end) {
        String xml = new Documents()
                .from(20)
                .object("OBSERVE", "shipping", "in_transit", List.of(serials.pack(1)))
                .xml();
        return CaptureDocument.of(
                DocumentContent.of((xml + end).getBytes(StandardCharsets.UTF_8), "application/xml"),
                "line1",
                ErrorBehaviour.ROLLBACK);
    }
}
