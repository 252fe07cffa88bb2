package org.medseal.capture;

import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.OtherEpc;

/** How things are named in answers: by their canonical Digital Link where they have one. */
final class Names {
    private Names() {}

    static String link(Epc epc) {
        return epc instanceof OtherEpc other
                ? other.uri()
                : EpcUri.digitalLink(epc).text();
    }
}
