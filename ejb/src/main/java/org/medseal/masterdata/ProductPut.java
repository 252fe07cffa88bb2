package org.medseal.masterdata;

/**
 * Told inside the transaction when a product is new or changed, so that capabilities which masterdata does not know
 * can do their part of it or refuse the whole.
 */
public record ProductPut(ProductRow product) {}
