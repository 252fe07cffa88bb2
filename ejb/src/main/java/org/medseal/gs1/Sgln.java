package org.medseal.gs1;

import java.io.Serializable;

/** A place: its GLN and, where the place is a part of a larger one, an extension ({@code "0"}: none; TDS 6.3.3). */
public record Sgln(Gln gln, String extension) implements Comparable<Sgln>, Serializable {
    public Sgln {
        if (gln == null) {
            throw new Gs1Exception("missing", "An SGLN needs a GLN");
        }
        Rules.set82("GLN extension", extension, 1, 20);
    }

    public static Sgln of(Gln gln) {
        return new Sgln(gln, "0");
    }

    /** Reads it in any form: EPC URN, Digital Link, element string, bracketed, or 13 digits. */
    public static Sgln parse(String text) {
        if (text != null && text.length() == 13 && Rules.allDigits(text, 0, 13)) {
            return of(Gln.parse(text));
        }
        Code code = Code.parse(text);
        String gln = code.value("414")
                .orElseThrow(() -> new Gs1Exception("not-an-sgln", Rules.quoted(text) + " does not name a place"));
        return new Sgln(Gln.parse(gln), code.value("254").orElse("0"));
    }

    public boolean hasExtension() {
        return !extension.equals("0");
    }

    @Override
    public int compareTo(Sgln other) {
        int byGln = gln.compareTo(other.gln);
        return byGln != 0 ? byGln : extension.compareTo(other.extension);
    }

    @Override
    public String toString() {
        return "(414)" + gln + (hasExtension() ? "(254)" + extension.replace("(", "\\(") : "");
    }
}
