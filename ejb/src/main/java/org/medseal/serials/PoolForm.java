package org.medseal.serials;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.medseal.RefusedException;

/**
 * What the serials of a pool look like, and so how many there are and how many of them may be issued: at most 1 in
 * 10,000, so that a guess fails (Delegated Regulation 2016/161 article 4 (c)).
 */
record PoolForm(Alphabet alphabet, int length) {
    private static final int GUESSES = 10_000;
    private static final int MOST_LENGTH = 20;
    private static final BigInteger LEAST_SPACE = BigInteger.valueOf(1_000_000);

    PoolForm {
        if (length < 1 || length > MOST_LENGTH) {
            throw refused("pool-length", "a serial number has 1 to %d characters (AI 21), not %d", MOST_LENGTH, length);
        }
    }

    BigInteger space() {
        return BigInteger.valueOf(alphabet.radix()).pow(length);
    }

    /** That someone guesses one of so many. */
    BigDecimal guessProbability(long issued) {
        return BigDecimal.valueOf(issued).divide(new BigDecimal(space()), MathContext.DECIMAL64);
    }

    /**
     * How many numbers a new pool of this form may issue.
     *
     * @param wanted null for as many as may be
     * @param earlier closed pools of the same GTIN; what they issued of this length can be guessed too
     */
    long capacity(Long wanted, List<PoolRow> earlier) {
        BigInteger space = space();
        BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(GUESSES));
        for (PoolRow pool : earlier) {
            if (pool.form().length() == length) {
                share = share.subtract(pool.form().guessProbability(pool.next()));
            }
        }
        BigInteger most = share.signum() < 0
                ? BigInteger.ZERO
                : share.multiply(new BigDecimal(space)).toBigInteger();
        if (space.compareTo(LEAST_SPACE) < 0 || most.signum() == 0) {
            throw refused(
                    "pool-space",
                    "%d characters of the alphabet %s make %,d serial numbers; as at most 1 in %,d may be issued, and "
                            + "earlier ones of this length count, that leaves %,d, which is no pool; choose more "
                            + "characters or a larger alphabet",
                    length,
                    alphabet,
                    space,
                    GUESSES,
                    most);
        }
        long allowed = most.min(BigInteger.valueOf(Permutation.MOST)).longValue();
        if (wanted != null && (wanted < 1 || wanted > allowed)) {
            throw refused(
                    "pool-capacity",
                    "a capacity of %,d is refused: %d characters of the alphabet %s make %,d serial numbers, of which "
                            + "at most 1 in %,d may be issued, here 1 to %,d",
                    wanted,
                    length,
                    alphabet,
                    space,
                    GUESSES,
                    allowed);
        }
        return wanted == null ? allowed : wanted;
    }

    private static RefusedException refused(String code, String sentence, Object... values) {
        return new RefusedException(RefusedException.Kind.AGAINST_RULE, code, String.format(sentence, values));
    }
}
