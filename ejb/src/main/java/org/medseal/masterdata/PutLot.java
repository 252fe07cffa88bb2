package org.medseal.masterdata;

import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** Says what a lot is from now on; {@code version} is the one the caller changes, null if it does not care. */
public record PutLot(Gtin gtin, LotNumber lot, Integer version, LotDetails details) {}
