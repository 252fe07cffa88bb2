package org.medseal.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medseal.Json;
import org.medseal.outbox.Outbox;
import org.medseal.outbox.OutgoingMessage;

/** What follows from the end of an attempt: another one, a report parked or done, the ERP told. */
final class Settlement {
    private static final String ERP = "medseal.erp.out";
    private static final int MOST_TOLD = 10_000;

    private final Connection connection;
    private final Outbox outbox;
    private final Instant now;

    Settlement(Connection connection, Outbox outbox, Instant now) {
        this.connection = connection;
        this.outbox = outbox;
        this.now = now;
    }

    /** A report that was judged already stays as it was judged: a judgement that comes twice changes nothing. */
    void settle(ReportRow report, Delivery delivery, Long answer) throws SQLException {
        if (!report.state().isInWork()) {
            return;
        }
        ReportTable reports = new ReportTable(connection);
        switch (delivery.outcome()) {
            case TAKEN ->
                reports.sent(
                        report.number(),
                        delivery.reference(),
                        now,
                        delivery.reference() == null ? null : now.plus(Backoff.after(1)));
            case ACKNOWLEDGED -> acknowledge(report, delivery.acknowledgement(), answer);
            case NOT_YET -> reports.again(report.number(), null, now.plus(Backoff.after(report.attempts())));
            case FAILED -> again(report, delivery.cause());
            case REFUSED -> reports.park(report.number(), delivery.cause());
        }
    }

    private void again(ReportRow report, String cause) throws SQLException {
        if (report.attempts() >= Backoff.ATTEMPTS) {
            new ReportTable(connection)
                    .park(report.number(), "Tried " + report.attempts() + " times in vain. Last: " + cause);
        } else {
            new ReportTable(connection).again(report.number(), cause, now.plus(Backoff.after(report.attempts())));
        }
    }

    private void acknowledge(ReportRow report, Acknowledgement acknowledgement, Long answer) throws SQLException {
        if (!report.state().mayBecome(acknowledgement.state())) {
            throw new IllegalStateException(
                    "Report " + report.reportId() + " is " + report.state() + ", not to become " + acknowledgement);
        }
        new ReportTable(connection).acknowledged(report.number(), acknowledgement, answer, now);
        new AttemptTable(connection).refused(report.number(), acknowledgement.refused());
        outbox.put(OutgoingMessage.of(
                ERP, "ReportAcknowledged", report.reportId().toString(), body(report, acknowledgement)));
    }

    private String body(ReportRow report, Acknowledgement acknowledgement) {
        List<Acknowledgement.Refused> refused = acknowledgement.refused();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reportId", report.reportId());
        body.put("kind", report.kind());
        body.put("market", report.market());
        body.put("receiver", report.receiver());
        body.put("subject", report.subject());
        body.put("items", report.items());
        body.put("state", acknowledgement.state());
        body.put("acknowledgedAt", now);
        body.put("deadline", report.deadline());
        body.put("reference", report.reference());
        body.put("comment", acknowledgement.comment());
        body.put("refusedCount", refused.size());
        body.put("refused", refused.subList(0, Math.min(refused.size(), MOST_TOLD)));
        body.values().removeIf(value -> value == null);
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
