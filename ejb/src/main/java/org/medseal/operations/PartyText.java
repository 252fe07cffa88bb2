package org.medseal.operations;

import org.medseal.gs1.Gln;

/** A party as an order names it: a GLN, or any URI. */
public record PartyText(String uri) {
    /** A GLN becomes its Digital Link. */
    public static PartyText parse(String text) {
        return new PartyText(text.contains(":") ? text : "https://id.gs1.org/417/" + Gln.parse(text));
    }
}
