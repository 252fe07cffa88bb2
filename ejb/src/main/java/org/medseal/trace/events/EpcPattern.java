package org.medseal.trace.events;

import java.util.Optional;
import java.util.function.Predicate;
import org.medseal.gs1.Code;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

/**
 * Many things at once: {@code urn:epc:idpat:sgtin:9506000.013435.*}, or the Digital Link or class URN of a product or a lot.
 *
 * @param product the product that all of them are of, where it is one
 * @param lot and the lot
 */
record EpcPattern(Optional<Gtin> product, Optional<LotNumber> lot, Predicate<Epc> test) {
    private static final String SGTIN = "urn:epc:idpat:sgtin:";
    private static final String SSCC = "urn:epc:idpat:sscc:";

    /** Refused with a {@link Gs1Exception} where it is no pattern. */
    static EpcPattern parse(String text) {
        if (text.startsWith(SGTIN)) {
            return sgtin(text);
        }
        if (text.startsWith(SSCC)) {
            String[] parts = parts(text, SSCC, 2);
            return new EpcPattern(
                    Optional.empty(),
                    Optional.empty(),
                    epc -> epc instanceof Sscc sscc && sscc.digits().startsWith(parts[0], 1));
        }
        Code code = Code.parse(text);
        Gtin gtin = code.gtin()
                .orElseThrow(
                        () -> new Gs1Exception("no-pattern", "\"" + text + "\" names neither a thing nor a product"));
        return product(gtin, code.lot());
    }

    private static EpcPattern product(Gtin gtin, Optional<LotNumber> lot) {
        return new EpcPattern(
                Optional.of(gtin),
                lot,
                epc -> epc instanceof Sgtin sgtin && sgtin.gtin().equals(gtin));
    }

    private static EpcPattern sgtin(String text) {
        String[] parts = parts(text, SGTIN, 3);
        if (!parts[1].equals("*")) {
            EpcUri any = EpcUri.parse("urn:epc:id:sgtin:" + parts[0] + "." + parts[1] + ".0");
            return product(((Sgtin) any.epc()).gtin(), Optional.empty());
        }
        return new EpcPattern(
                Optional.empty(),
                Optional.empty(),
                epc -> epc instanceof Sgtin sgtin && sgtin.gtin().digits().startsWith(parts[0], 1));
    }

    /** The last part, and after one {@code *} every part, is {@code *}. */
    private static String[] parts(String text, String start, int count) {
        String[] parts = text.substring(start.length()).split("\\.", -1);
        boolean sound = parts.length == count && parts[0].matches("\\d{6,12}") && parts[count - 1].equals("*");
        if (!sound) {
            throw new Gs1Exception(
                    "no-pattern", "\"" + text + "\" is no pattern; one ends with .* after a company prefix");
        }
        return parts;
    }
}
