package org.medseal.gs1;

import java.io.Serializable;

/** One lot of a trade item: a class of things, not one of them. */
public record Lgtin(Gtin gtin, LotNumber lot) implements Comparable<Lgtin>, Serializable {
    public Lgtin {
        if (gtin == null || lot == null) {
            throw new Gs1Exception("missing", "An LGTIN needs a GTIN and a lot number");
        }
    }

    /** Reads it in any form: class URN, Digital Link, element string, bracketed. */
    public static Lgtin parse(String text) {
        Code code = Code.parse(text);
        if (code.gtin().isPresent() && code.lot().isPresent()) {
            return new Lgtin(code.gtin().get(), code.lot().get());
        }
        throw new Gs1Exception("not-an-lgtin", Rules.quoted(text) + " is not a GTIN with a lot number");
    }

    @Override
    public int compareTo(Lgtin other) {
        int byGtin = gtin.compareTo(other.gtin);
        return byGtin != 0 ? byGtin : lot.compareTo(other.lot);
    }

    @Override
    public String toString() {
        return "(01)" + gtin + "(10)" + lot.value().replace("(", "\\(");
    }
}
