package org.medseal.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.medseal.RefusedException;

/** What may be ordered (contracts, section 2.3), and the event that it becomes. */
public enum Operation {
    SAMPLE("sampling", "inactive"),
    DESTROY("destroying", "destroyed"),
    DECOMMISSION("decommissioning", "inactive"),
    UNPACK("unpacking", "in_progress"),
    PACK("packing", "in_progress"),
    SHIP("shipping", "in_transit"),
    RECEIVE("receiving", "in_progress"),
    RETURN("receiving", "returned"),
    DISPENSE("dispensing", "dispensed");

    private final String bizStep;
    private final String disposition;

    Operation(String bizStep, String disposition) {
        this.bizStep = bizStep;
        this.disposition = disposition;
    }

    /** Reads {@code ship}, {@code destroy} … */
    public static Operation parse(String text) {
        return Arrays.stream(values())
                .filter(operation -> operation.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Kind.NOT_FOUND,
                        "unknown-operation",
                        "There is no operation '" + text + "'; there are "
                                + Arrays.stream(values())
                                        .map(Operation::toString)
                                        .collect(Collectors.joining(", "))));
    }

    public String bizStep() {
        return bizStep;
    }

    public String disposition() {
        return disposition;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
