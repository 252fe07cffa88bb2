package org.medseal.trace;

import java.io.Serializable;
import java.time.LocalDate;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/**
 * What a logistic unit holds, where it is packs of one product only.
 *
 * @param packs how many, at any depth
 * @param lot null where they are of several
 * @param expiry null where they are of several days, or where it is not known
 */
public record Goods(Gtin gtin, int packs, LotNumber lot, LocalDate expiry) implements Serializable {}
