package org.medseal.operations;

import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Sgln;

/** A place as an order names it: an SGLN in any form, a GLN, or any URI. */
public record PlaceText(String uri) {
    /** What is a key of GS1 becomes its Digital Link. */
    public static PlaceText parse(String text) {
        try {
            Sgln sgln = Sgln.parse(text);
            return new PlaceText(
                    "https://id.gs1.org/414/" + sgln.gln() + (sgln.hasExtension() ? "/254/" + sgln.extension() : ""));
        } catch (Gs1Exception e) {
            if (text.contains(":") && !text.contains(" ")) {
                return new PlaceText(text);
            }
            throw e;
        }
    }
}
