package org.medseal.epcis;

/**
 * A business document that the event belongs to.
 *
 * @param type the bare word of the CBV or a URI, or null
 */
public record BizTransaction(String type, String id) {}
