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
        List<String> documents)
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
                documents(event));
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
