package org.medseal.serials;

import java.io.Serializable;
import org.medseal.RefusedException;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;

/**
 * What is numbered: the packs of a GTIN, or the logistic units of a company prefix and extension digit.
 *
 * @param gtin null for SSCCs
 * @param companyPrefix null for serials of a GTIN
 * @param extensionDigit -1 for serials of a GTIN
 */
public record Series(Gtin gtin, CompanyPrefix companyPrefix, int extensionDigit) implements Serializable {
    public static Series of(Gtin gtin) {
        return new Series(gtin, null, -1);
    }

    public static Series of(CompanyPrefix companyPrefix, int extensionDigit) {
        if (extensionDigit < 0 || extensionDigit > 9) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "extension-digit",
                    "extensionDigit is " + extensionDigit + "; it must be 0 to 9");
        }
        return new Series(null, companyPrefix, extensionDigit);
    }

    public boolean isSscc() {
        return gtin == null;
    }

    /** For sentences: {@code GTIN 09506000134352} or {@code SSCC 0 9506000}. */
    @Override
    public String toString() {
        return isSscc() ? "SSCC " + extensionDigit + " " + companyPrefix : "GTIN " + gtin;
    }
}
