package org.medseal.serials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A pool as it stands in the database.
 *
 * @param form null for SSCCs
 * @param wrappedKey null for SSCCs; opened only by the master key
 * @param hasForeign whether serials of the GTIN that others made are registered
 * @param uncommitted whether this very transaction changed the row: such a counter must not be remembered
 */
record PoolRow(
        int id,
        Series series,
        int epoch,
        PoolForm form,
        byte[] wrappedKey,
        long capacity,
        long next,
        long checkedTo,
        long marks,
        Instant openedAt,
        Instant closedAt,
        boolean uncommitted,
        boolean hasForeign) {

    /** One to be opened. */
    static PoolRow fresh(Series series, int epoch, PoolForm form, byte[] wrappedKey, long capacity, Instant at) {
        return new PoolRow(0, series, epoch, form, wrappedKey, capacity, 0, 0, 0, at, null, true, false);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    long left() {
        return capacity - next;
    }

    /** Makes the permutations of two pools differ even under the same key: FF1's tweak, 8 bytes. */
    static byte[] tweak(Series series, int epoch) {
        long gtin = Long.parseLong(series.gtin().digits());
        return ByteBuffer.allocate(8).putLong(gtin << 16 | epoch).array();
    }

    /** Ties a wrapped key to its pool, so that it cannot be put into another row. */
    static byte[] keyContext(Series series, int epoch) {
        return ("medseal pool " + series + " epoch " + epoch).getBytes(StandardCharsets.UTF_8);
    }

    /** Never shows the key, not even wrapped. */
    @Override
    public String toString() {
        return series + " epoch " + epoch + " (pool " + id + ")";
    }
}
