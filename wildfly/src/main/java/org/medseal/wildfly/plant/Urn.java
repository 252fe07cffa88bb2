package org.medseal.wildfly.plant;

/** Writes EPCs as URNs, the form that site servers report in. */
public final class Urn {
    private Urn() {}

    public static String sgtin(String gtin, String companyPrefix, String serial) {
        String reference = gtin.charAt(0) + gtin.substring(1 + companyPrefix.length(), 13);
        return "urn:epc:id:sgtin:" + companyPrefix + '.' + reference + '.' + escape(serial);
    }

    public static String sscc(String sscc, String companyPrefix) {
        String reference = sscc.charAt(0) + sscc.substring(1 + companyPrefix.length(), 17);
        return "urn:epc:id:sscc:" + companyPrefix + '.' + reference;
    }

    /** EPC Tag Data Standard, table "Characters permitted in serials": these travel as %hh. */
    static String escape(String serial) {
        StringBuilder out = new StringBuilder(serial.length());
        for (int i = 0; i < serial.length(); i++) {
            char c = serial.charAt(i);
            if ("\"%&/<>?".indexOf(c) >= 0) {
                out.append('%').append(String.format("%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
