package org.medseal.gs1;

/**
 * Any other key of one single thing (GRAI, GIAI, GSRN, GDTI, CPI …), as its canonical URI: the Digital Link on id.gs1.org
 * where the scheme has one, else the EPC URN as it stands.
 */
public record OtherEpc(String uri) implements Epc, Comparable<OtherEpc> {
    public OtherEpc {
        if (uri == null || uri.isBlank()) {
            throw new Gs1Exception("missing", "The URI of the EPC is missing");
        }
    }

    @Override
    public int compareTo(OtherEpc other) {
        return uri.compareTo(other.uri);
    }

    @Override
    public String toString() {
        return uri;
    }
}
