package org.medseal.reporting;

import java.time.Instant;
import java.util.List;
import org.medseal.gs1.Gln;
import org.medseal.items.ItemRuns;

/**
 * Something that has to be reported.
 *
 * @param events what happened, oldest first; the deadline counts from the last
 * @param at when the last happened
 * @param items what the document is made of
 * @param itemCount how many items it tells of
 */
public record NewReport(
        ReportKind kind, Gln receiver, String subject, List<Long> events, Instant at, ItemRuns items, long itemCount) {
    long lastEvent() {
        return events.get(events.size() - 1);
    }
}
