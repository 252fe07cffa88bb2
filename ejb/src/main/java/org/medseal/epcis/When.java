package org.medseal.epcis;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * The when of an event.
 *
 * @param recordTime when a repository recorded it, or null
 * @param eventTimeZoneOffset the local offset where it happened, as reported; never computed from the time
 */
public record When(Instant eventTime, String eventTimeZoneOffset, Instant recordTime) {
    private static final Pattern OFFSET = Pattern.compile("[+-]((0\\d|1[0-3]):[0-5]\\d|14:00)");

    /** The time of the event on the clock of the place where it happened; in UTC where the offset is not one. */
    public OffsetDateTime localTime() {
        boolean usable = OFFSET.matcher(eventTimeZoneOffset).matches();
        return eventTime.atOffset(usable ? ZoneOffset.of(eventTimeZoneOffset) : ZoneOffset.UTC);
    }
}
