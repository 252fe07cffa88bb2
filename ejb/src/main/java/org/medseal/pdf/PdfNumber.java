package org.medseal.pdf;

/** Numbers as PDF has them: no exponent, no digit more than a printer can show. */
public final class PdfNumber {
    private static final int PARTS = 10_000;

    private PdfNumber() {}

    public static String of(double number) {
        return append(new StringBuilder(8), number).toString();
    }

    /** With up to four decimals. */
    public static StringBuilder append(StringBuilder text, double number) {
        long parts = Math.round(Math.abs(number) * PARTS);
        if (number < 0 && parts > 0) {
            text.append('-');
        }
        text.append(parts / PARTS);
        long fraction = parts % PARTS;
        if (fraction > 0) {
            text.append('.');
            for (long digit = PARTS / 10; fraction > 0; digit /= 10) {
                text.append(fraction / digit);
                fraction %= digit;
            }
        }
        return text;
    }
}
