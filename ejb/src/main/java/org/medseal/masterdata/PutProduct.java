package org.medseal.masterdata;

import org.medseal.gs1.Gtin;

/** Says what a product is from now on; {@code version} is the one the caller changes, null if it does not care. */
public record PutProduct(Gtin gtin, Integer version, ProductDetails details) {}
