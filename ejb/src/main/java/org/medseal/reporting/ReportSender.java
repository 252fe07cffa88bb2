package org.medseal.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.medseal.exchange.ExchangeException;
import org.medseal.exchange.RouteRow;

/**
 * Makes one attempt at a report: makes its document where there is none, sends it, or asks what has become of it. The
 * same document goes out at every attempt, byte for byte, so a receiver that had it already can tell. Where Medseal itself
 * fails, the attempt stays open and the claim on the report lapses: then it is tried again.
 */
@Stateless
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportSender {
    @Inject
    private ReportWork work;

    @Inject
    private Reporters reporters;

    /** May be called any number of times, on any node: only one attempt is under way at a time. */
    public void send(UUID id) {
        Optional<ReportRow> claimed = work.claim(id);
        if (claimed.isEmpty()) {
            return;
        }
        try {
            attempt(claimed.get());
        } catch (UnreportableException e) {
            work.park(id, e.getMessage());
        }
    }

    private void attempt(ReportRow claimed) {
        boolean ask = claimed.state() == ReportState.SENT;
        ReportRow report = ask ? claimed : work.document(claimed.reportId());
        RouteRow route = work.route(report);
        int attempt = work.begin(report, ask ? AttemptRow.Step.ASK : AttemptRow.Step.SEND);
        work.end(report.reportId(), attempt, deliver(report, route, ask));
    }

    private Delivery deliver(ReportRow report, RouteRow route, boolean ask) {
        MarketReporter reporter = reporters.of(report.kind());
        try {
            return ask ? reporter.ask(report, route) : reporter.send(report, route, () -> work.open(report.document()));
        } catch (ExchangeException e) {
            return e.isRetryable() ? Delivery.failed(e.getMessage(), null) : Delivery.refused(e.getMessage(), null);
        }
    }
}
