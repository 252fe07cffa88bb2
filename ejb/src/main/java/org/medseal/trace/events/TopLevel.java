package org.medseal.trace.events;

import java.util.Arrays;

/** The resources under which EPCIS 2.0 lists values that occur in events, and the parameter that each value answers to. */
public enum TopLevel {
    EVENT_TYPES("eventTypes", "eventType"),
    EPCS("epcs", "MATCH_anyEPC"),
    BIZ_STEPS("bizSteps", "EQ_bizStep"),
    BIZ_LOCATIONS("bizLocations", "EQ_bizLocation"),
    READ_POINTS("readPoints", "EQ_readPoint"),
    DISPOSITIONS("dispositions", "EQ_disposition");

    private final String path;
    private final String parameter;

    TopLevel(String path, String parameter) {
        this.path = path;
        this.parameter = parameter;
    }

    public static TopLevel parse(String path) {
        return Arrays.stream(values())
                .filter(each -> each.path.equals(path))
                .findFirst()
                .orElseThrow(() -> QueryException.noSuchName("There is no collection " + path));
    }

    public String parameter() {
        return parameter;
    }

    @Override
    public String toString() {
        return path;
    }
}
