package org.medseal.epcis;

import java.math.BigDecimal;

/**
 * So much of a class of things.
 *
 * @param quantity null where the sender does not say how much
 * @param uom a UN/ECE unit; null means pieces
 */
public record QuantityElement(String epcClass, BigDecimal quantity, String uom) {}
