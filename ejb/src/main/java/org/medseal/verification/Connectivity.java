package org.medseal.verification;

import java.io.Serializable;

/** Says that somebody answers for the product, and who. */
public record Connectivity(String responderGLN) implements Serializable {}
