package org.medseal.serials;

import org.medseal.gs1.Gtin;

/**
 * Fired inside the transaction that opens a pool of a GTIN. Whoever knows serials of it that others made registers them
 * now ({@link SerialNumbers#registerForeign}), so that the pool never issues them.
 */
public record PoolOpened(Gtin gtin, int epoch) {}
