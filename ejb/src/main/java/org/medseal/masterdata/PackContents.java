package org.medseal.masterdata;

import java.io.Serializable;
import org.medseal.gs1.Gtin;

/** What a bundle, case or pallet of this product holds. */
public record PackContents(Gtin gtin, int quantity) implements Serializable {}
