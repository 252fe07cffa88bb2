package org.medseal.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One event that concerns an item, in the words of EPCIS. Of the things the event names only the one through which it
 * concerns the item is listed; {@code items} counts them all.
 *
 * @param type {@code ObjectEvent}, {@code AggregationEvent} …
 * @param action ADD, OBSERVE, DELETE, or null
 * @param parentID the container, where the event has one
 * @param epc the item itself, or the container it was inside of at that time
 * @param viaContainer whether the event names not the item but something it was in
 * @param items how many things the event names
 * @param declaredInError where the event was declared in error and counts no longer, else null
 * @param corrects ids of events in error that this one corrects, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        String eventID,
        String type,
        Instant eventTime,
        String eventTimeZoneOffset,
        Instant recordTime,
        String action,
        String bizStep,
        String disposition,
        String readPoint,
        String bizLocation,
        String parentID,
        String epc,
        boolean viaContainer,
        int items,
        List<Transaction> bizTransactionList,
        String captureID,
        DeclaredInError declaredInError,
        List<String> corrects)
        implements Serializable {
    /** Since when an event is known to be wrong, why, and which events stand in its place. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DeclaredInError(Instant declarationTime, String reason, List<String> correctiveEventIDs)
            implements Serializable {
        public DeclaredInError {
            correctiveEventIDs = List.copyOf(correctiveEventIDs);
        }
    }

    /** A business document the event belongs to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Transaction(String type, String bizTransaction) implements Serializable {}

    public HistoryEntry {
        bizTransactionList = bizTransactionList == null ? null : List.copyOf(bizTransactionList);
        corrects = corrects == null ? null : List.copyOf(corrects);
    }
}
