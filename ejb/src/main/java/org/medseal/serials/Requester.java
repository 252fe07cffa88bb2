package org.medseal.serials;

/**
 * Who asks.
 *
 * @param confined whether others' requests do not concern them (trading partners)
 */
record Requester(String name, boolean confined) {
    boolean maySee(AllocationRow row) {
        return !confined || row.allocatedTo().equals(name);
    }
}
