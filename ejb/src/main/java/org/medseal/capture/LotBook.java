package org.medseal.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.LotRow;

/** The lots, as capture needs them. */
interface LotBook {
    Optional<LotRow> find(Gtin gtin, LotNumber lot);

    /** A lot that an event was the first to name. */
    LotRow register(Gtin gtin, LotNumber lot, LocalDate expiry);

    LotRow get(int id);

    /** Also where another transaction changed it since this one read it first. */
    LotRow asItStands(int id);

    /** Since when it is recalled; empty where it is not. */
    Optional<Instant> recalledSince(LotRow lot);
}
