package org.medseal.masterdata;

import java.io.Serializable;

/** How the serial numbers of a product look: how many characters, of which alphabet. */
public record SerialPoolTerms(int length, String alphabet) implements Serializable {}
