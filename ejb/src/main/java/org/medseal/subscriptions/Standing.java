package org.medseal.subscriptions;

import java.time.Instant;
import org.medseal.trace.events.FreshEvents;
import org.medseal.trace.events.NamedQuery;

/**
 * A subscription as far as firing it goes.
 *
 * @param schedule null: fires when there is something
 * @param progress how far its subscriber has been told
 */
record Standing(
        long number,
        String id,
        NamedQuery query,
        String account,
        String form,
        Terms terms,
        QuerySchedule schedule,
        Progress progress) {
    /** @param batch so many events a message */
    record Terms(boolean reportIfEmpty, int batch, Instant createdAt, Instant initialRecordTime) {}

    /**
     * @param seen below this transaction all is told; null: not settled yet
     * @param started whether it has fired before
     * @param until a firing is under way up to here, or null
     * @param place where it goes on, or null
     */
    record Progress(Long seen, boolean started, Long until, String place) {}

    /** What fires now, where all transactions below the horizon are over. */
    FreshEvents.Window window(long horizon) {
        if (!progress.started()) {
            return new FreshEvents.Window(null, progress.seen(), terms.initialRecordTime());
        }
        // What was on its way when it was entered may have been recorded a moment before.
        Instant earliest =
                terms.initialRecordTime().isAfter(terms.createdAt()) ? terms.initialRecordTime() : Instant.EPOCH;
        return new FreshEvents.Window(progress.seen(), progress.until() == null ? horizon : progress.until(), earliest);
    }

    boolean isXml() {
        return form.equals("XML");
    }
}
