package org.medseal.gs1;

import java.io.Serializable;

/**
 * The identity of one thing, whichever way it was written: the length of the company prefix and the domain of a Digital
 * Link are not part of it.
 */
public sealed interface Epc extends Serializable permits Sgtin, Sscc, OtherEpc {
    /** Reads an EPC URN, a Digital Link, an element string or bracketed text that names exactly one thing. */
    static Epc parse(String text) {
        if (text != null && text.startsWith("urn:")) {
            return EpcUri.parse(text).epc();
        }
        return Code.parse(text)
                .epc()
                .orElseThrow(() -> new Gs1Exception(
                        "no-instance", Rules.quoted(text) + " names a kind of thing, not one single thing"));
    }
}
