package org.medseal.web.faces.item;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.medseal.trace.HistoryEntry;
import org.medseal.web.faces.Places;
import org.medseal.web.faces.Texts;
import org.medseal.web.faces.Words;

/**
 * One event in words.
 *
 * @param when in the zone in which it happened
 * @param inError that it counts no longer, and why; empty where it counts
 * @param corrects of which events it stands in the place; empty where of none
 * @param above whether it happened to a container while the item was inside
 */
public record TimelineRow(
        String title,
        String when,
        String disposition,
        String place,
        String container,
        boolean above,
        int items,
        List<String> documents,
        String inError,
        String corrects)
        implements Serializable {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    static TimelineRow of(HistoryEntry event, Places places) {
        return new TimelineRow(
                title(event),
                when(event.eventTime(), event.eventTimeZoneOffset()),
                event.disposition() == null ? "" : Words.of("disposition", event.disposition()),
                places.name(event.readPoint() == null ? event.bizLocation() : event.readPoint()),
                event.viaContainer() ? event.epc() : event.parentID(),
                event.viaContainer(),
                event.items(),
                documents(event),
                inError(event),
                event.corrects() == null ? "" : Texts.get("event.corrects", String.join(", ", event.corrects())));
    }

    private static String inError(HistoryEntry event) {
        HistoryEntry.DeclaredInError error = event.declaredInError();
        if (error == null) {
            return "";
        }
        String reason = error.reason() == null ? "" : error.reason().replace('_', ' ');
        String correctedBy = String.join(", ", error.correctiveEventIDs());
        return correctedBy.isEmpty()
                ? Texts.get("event.inError", reason)
                : Texts.get("event.inError.corrected", reason, correctedBy);
    }

    private static String title(HistoryEntry event) {
        if (event.bizStep() != null) {
            return Words.of("bizStep", event.bizStep());
        }
        return Texts.get("event." + (event.action() == null ? "OBSERVE" : event.action()));
    }

    private static String when(Instant time, String offset) {
        ZoneOffset zone = offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset);
        return SHOWN.format(time.atOffset(zone));
    }

    private static List<String> documents(HistoryEntry event) {
        if (event.bizTransactionList() == null) {
            return List.of();
        }
        return event.bizTransactionList().stream()
                .map(HistoryEntry.Transaction::bizTransaction)
                .toList();
    }
}
