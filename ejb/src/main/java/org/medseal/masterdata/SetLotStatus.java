package org.medseal.masterdata;

import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** Moves a lot to another status, and says why. */
public record SetLotStatus(Gtin gtin, LotNumber lot, LotStatus status, String reason) {}
