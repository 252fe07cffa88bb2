package org.medseal.masterdata;

import java.io.Serializable;
import java.math.BigDecimal;

/** Where on Earth a place is: degrees north and east (WGS 84), to five decimals, which is a metre. */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) implements Serializable {
    /** Null where nothing is known, so that equal things stay equal. */
    static Coordinates of(BigDecimal latitude, BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Coordinates(plain(latitude), plain(longitude));
    }

    private static BigDecimal plain(BigDecimal degrees) {
        BigDecimal stripped = degrees.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
