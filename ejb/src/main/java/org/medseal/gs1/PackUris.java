package org.medseal.gs1;

/**
 * How the packs of one GTIN are named: what stands before the serial number is made once for all of them.
 *
 * @param urnHead null where the length of the company prefix is not known
 */
public record PackUris(Gtin gtin, String urnHead, String linkHead) {
    /** Both; the prefix must be the one the GTIN was made under. */
    public static PackUris of(Gtin gtin, CompanyPrefix prefix) {
        String digits = gtin.digits();
        EpcUri.requireCovered(prefix.covers(gtin), "GTIN ", digits, prefix);
        String reference = digits.substring(1 + prefix.digits().length(), 13);
        return new PackUris(gtin, EpcUri.SGTIN + prefix + "." + digits.charAt(0) + reference + ".", linkHead(digits));
    }

    /** Digital Links only. */
    public static PackUris of(Gtin gtin) {
        return new PackUris(gtin, null, linkHead(gtin.digits()));
    }

    private static String linkHead(String gtin) {
        return "https://id.gs1.org/01/" + gtin + "/21/";
    }

    /** The EPC URN, or the Digital Link where there is none. */
    public String urn(SerialNumber serial) {
        return urnHead == null ? link(serial) : urnHead.concat(PercentText.forUrn(serial.value()));
    }

    /** The canonical Digital Link. */
    public String link(SerialNumber serial) {
        return linkHead.concat(PercentText.forUri(serial.value()));
    }
}
