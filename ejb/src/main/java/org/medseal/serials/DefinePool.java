package org.medseal.serials;

import org.medseal.gs1.Gtin;

/**
 * Says what the serial numbers of a GTIN shall look like.
 *
 * @param capacity how many may ever be issued, or null for as many as the 1 in 10,000 rule allows
 */
public record DefinePool(Gtin gtin, Alphabet alphabet, int length, Long capacity) {
    public DefinePool {
        Requests.present("gtin", gtin);
        Requests.present("alphabet", alphabet);
    }

    public static DefinePool of(Gtin gtin, Alphabet alphabet, int length) {
        return new DefinePool(gtin, alphabet, length, null);
    }
}
