package org.medseal.serials;

import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Sscc;

/** The text of a pool's numbers: a permuted serial, or an SSCC. */
interface NumberMaker {
    /** Characters of each. */
    int length();

    /** Whether the texts may hold a quotation mark or a comma. */
    boolean hasSigns();

    /** Writes the texts of neighbouring numbers, at most {@link Ff1#BATCH}, {@code stride} apart. */
    void write(long first, int count, byte[] target, int at, int stride);

    static NumberMaker of(PoolRow pool, PoolKeys keys) {
        return pool.series().isSscc()
                ? new Ssccs(pool.series())
                : new Serials(keys.permutation(pool), pool.form().alphabet() == Alphabet.GS1_82);
    }

    /** Serials. */
    record Serials(Permutation permutation, boolean hasSigns) implements NumberMaker {
        @Override
        public int length() {
            return permutation.length();
        }

        @Override
        public void write(long first, int count, byte[] target, int at, int stride) {
            permutation.write(first, count, target, at, stride);
        }
    }

    /** SSCCs: extension digit, prefix, the number as serial reference, check digit (GenSpecs 2.2.1). */
    record Ssccs(Series series) implements NumberMaker {
        private static final int LENGTH = 18;

        @Override
        public int length() {
            return LENGTH;
        }

        @Override
        public boolean hasSigns() {
            return false;
        }

        Sscc sscc(long number) {
            return Sscc.withCheckDigit(head() + reference(number));
        }

        /** The number that an SSCC under this prefix has. */
        long number(Sscc sscc) {
            return Long.parseLong(sscc.digits().substring(head().length(), LENGTH - 1));
        }

        boolean covers(Sscc sscc) {
            return sscc.digits().startsWith(head());
        }

        private String head() {
            CompanyPrefix prefix = series.companyPrefix();
            return series.extensionDigit() + prefix.digits();
        }

        private String reference(long number) {
            int digits = LENGTH - 1 - head().length();
            String text = Long.toString(number);
            return "0".repeat(digits - text.length()) + text;
        }

        @Override
        public void write(long first, int count, byte[] target, int at, int stride) {
            for (int i = 0; i < count; i++) {
                String digits = sscc(first + i).digits();
                for (int c = 0; c < LENGTH; c++) {
                    target[at + i * stride + c] = (byte) digits.charAt(c);
                }
            }
        }
    }
}
