package org.medseal.items;

import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

/** The one short text of an EPC that the dictionary keeps: an element string, or the URI of another kind of key. */
final class EpcKey {
    private static final String GTIN = "01";
    private static final String SERIAL = "21";
    private static final String SSCC = "00";
    private static final int GTIN_END = 16;
    private static final int SERIAL_START = 18;

    private EpcKey() {}

    static String of(Epc epc) {
        if (epc instanceof Sgtin sgtin) {
            return ofGtin(sgtin.gtin()) + sgtin.serial().value();
        }
        return epc instanceof Sscc sscc ? SSCC + sscc.digits() : ((OtherEpc) epc).uri();
    }

    /** What the keys of all items of the GTIN begin with. */
    static String ofGtin(Gtin gtin) {
        return GTIN + gtin.digits() + SERIAL;
    }

    static Epc parse(String text) {
        if (text.startsWith(GTIN)) {
            return new Sgtin(
                    new Gtin(text.substring(GTIN.length(), GTIN_END)), new SerialNumber(text.substring(SERIAL_START)));
        }
        return text.startsWith(SSCC) ? new Sscc(text.substring(SSCC.length())) : new OtherEpc(text);
    }
}
