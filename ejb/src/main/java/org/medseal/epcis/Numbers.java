package org.medseal.epcis;

import java.math.BigDecimal;

/** Numbers without needless zeros, so that 26, 26.0 and 2.6E1 are one. */
final class Numbers {
    private static final int MOST_DIGITS = 1000;

    private Numbers() {}

    static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal bare = number.stripTrailingZeros();
        boolean small = bare.scale() < 0 && bare.scale() > -MOST_DIGITS;
        return small ? bare.setScale(0) : bare;
    }

    /** As text, without an exponent unless it would be absurdly long. */
    static String text(BigDecimal number) {
        BigDecimal plain = plain(number);
        return Math.abs((long) plain.scale()) > MOST_DIGITS ? plain.toString() : plain.toPlainString();
    }
}
