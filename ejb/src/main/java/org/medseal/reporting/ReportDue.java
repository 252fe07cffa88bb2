package org.medseal.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.medseal.outbox.OutgoingMessage;

/** The message that has a report sent, or asked for: it names it and says nothing else. */
public final class ReportDue {
    /** Where it goes (contracts, section 3: queues of Medseal's own). */
    public static final String QUEUE = "medseal.regulator.out";

    public static final String TYPE = "ReportDue";

    /** So long a message may stand in the queue before another is put for the same report. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private ReportDue() {}

    static OutgoingMessage message(UUID report) {
        return OutgoingMessage.of(QUEUE, TYPE, report.toString(), "{\"reportId\":\"" + report + "\"}");
    }

    static Instant patience(Instant now) {
        return now.plus(PATIENCE);
    }
}
