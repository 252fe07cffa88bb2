package org.medseal.masterdata;

import java.io.Serializable;

/** What an authority calls the product: {@code DE-PZN}, {@code FR-CIP}, {@code US-NDC} … and the number there. */
public record NationalNumber(String scheme, String value) implements Serializable {}
