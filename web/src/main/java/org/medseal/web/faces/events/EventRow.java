package org.medseal.web.faces.events;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.medseal.epcis.BizTransaction;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.SourceDestination;
import org.medseal.epcis.Things;
import org.medseal.trace.events.EventDigest;
import org.medseal.web.faces.Places;
import org.medseal.web.faces.Texts;
import org.medseal.web.faces.Words;

/**
 * One event in words.
 *
 * @param when in the zone in which it happened
 * @param container that it is about, as reported; empty where about none
 */
public record EventRow(
        String title,
        String when,
        long things,
        String disposition,
        String place,
        String container,
        String sender,
        String receiver,
        List<String> documents,
        String id) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    static EventRow of(EventDigest digest, Places places) {
        EpcisEvent event = digest.event();
        String parent = Things.of(event).parent();
        return new EventRow(
                title(event),
                when(event),
                digest.things(),
                event.disposition().map(word -> Words.of("disposition", word)).orElse(""),
                places.name(place(event)),
                parent == null ? "" : parent,
                places.name(owner(event.sources())),
                places.name(owner(event.destinations())),
                event.bizTransactions().stream().map(BizTransaction::id).toList(),
                event.eventId().orElse(""));
    }

    /** Where it happened, or else where the things are since; null where neither is said. */
    static String place(EpcisEvent event) {
        return event.readPoint().or(event::bizLocation).orElse(null);
    }

    private static String title(EpcisEvent event) {
        return event.bizStep()
                .map(step -> Words.of("bizStep", step))
                .orElseGet(() -> Texts.get(
                        "event." + event.action().map(Object::toString).orElse("OBSERVE")));
    }

    private static String when(EpcisEvent event) {
        String offset = event.eventTimeZoneOffset();
        return SHOWN.format(event.eventTime().atOffset(offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset)));
    }

    private static String owner(List<SourceDestination> ends) {
        return ends.stream()
                .filter(end -> end.type().endsWith("owning_party"))
                .map(SourceDestination::id)
                .findFirst()
                .orElse(null);
    }
}
