package org.medseal.trace;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of an item now (contracts, section 2.3). Its place and disposition are those of its outermost container
 * where that changed last. Members that do not apply are null.
 *
 * @param epc as an EPC URN where the company prefix is known, else as a Digital Link; so are parent and outermost
 * @param state {@code issued}, {@code active} or {@code decommissioned}
 * @param parent what it is packed in
 * @param outermost the top of the chain of its parents
 * @param location the URI of the place
 * @param since when it came into this state, by the clock of the event
 * @param recalled whether it, its lot or anything inside of it is taken back from the market
 */
public record ItemView(
        String epc,
        String digitalLink,
        String gtin,
        String serial,
        String sscc,
        String lot,
        LocalDate expiry,
        boolean issued,
        String state,
        String disposition,
        String parent,
        String outermost,
        String location,
        Instant since,
        boolean recalled)
        implements Serializable {}
