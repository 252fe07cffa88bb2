package org.medseal.gs1;

import java.io.Serializable;

/**
 * What a bare number may be as well.
 *
 * @param form the form to ask for, to have it read so
 * @param title what people call such a number, with the country
 * @param gtin the GTIN that stands for it, null where there is none
 */
public record Alternative(CodeForm form, String title, String value, Gtin gtin) implements Serializable {
    static Alternative of(NationalNumber number) {
        return new Alternative(
                CodeForm.of(number.scheme()),
                number.scheme().toString(),
                number.value(),
                number.gtin().orElse(null));
    }

    static Alternative of(PharmacyProductNumber number) {
        return new Alternative(
                CodeForm.PPN, "PPN (Germany)", number.value(), number.ntin().orElse(null));
    }

    @Override
    public String toString() {
        return title + " " + value;
    }
}
