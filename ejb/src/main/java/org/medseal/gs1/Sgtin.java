package org.medseal.gs1;

/** One pack or case: its GTIN and its serial number. Equal however it was written (TDS 6.3.1). */
public record Sgtin(Gtin gtin, SerialNumber serial) implements Epc, Comparable<Sgtin> {
    public Sgtin {
        if (gtin == null || serial == null) {
            throw new Gs1Exception("missing", "An SGTIN needs a GTIN and a serial number");
        }
    }

    public static Sgtin of(String gtin, String serial) {
        return new Sgtin(Gtin.parse(gtin), SerialNumber.parse(serial));
    }

    /** Reads it in any form: EPC URN, Digital Link, element string, bracketed. */
    public static Sgtin parse(String text) {
        if (Epc.parse(text) instanceof Sgtin sgtin) {
            return sgtin;
        }
        throw new Gs1Exception("not-an-sgtin", Rules.quoted(text) + " is not a GTIN with a serial number");
    }

    @Override
    public int compareTo(Sgtin other) {
        int byGtin = gtin.compareTo(other.gtin);
        return byGtin != 0 ? byGtin : serial.compareTo(other.serial);
    }

    /** The bracketed element string, the form people read. */
    @Override
    public String toString() {
        return "(01)" + gtin + "(21)" + serial.value().replace("(", "\\(");
    }
}
