package org.medseal.epcis;

/**
 * Where things came from or went to, in business terms.
 *
 * @param type the bare word of the CBV ({@code owning_party}, {@code possessing_party}, {@code location}) or a URI
 */
public record SourceDestination(String type, String id) {}
