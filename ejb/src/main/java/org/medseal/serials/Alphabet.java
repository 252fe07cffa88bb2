package org.medseal.serials;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.medseal.RefusedException;

/** The characters a pool's serials are made of, each in ASCII order; all are subsets of GS1's character set 82. */
public enum Alphabet {
    NUMERIC("numeric", "0123456789"),
    UPPER_ALPHANUMERIC("upper-alphanumeric", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ALPHANUMERIC("alphanumeric", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    GS1_82("gs1-82", "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    /** Without 0 O 1 I l, which people mistake for one another when they read a damaged code aloud. */
    UNAMBIGUOUS("unambiguous", "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");

    private final String name;
    private final String characters;

    Alphabet(String name, String characters) {
        this.name = name;
        this.characters = characters;
    }

    /** @param name as in the contracts: {@code upper-alphanumeric} */
    public static Alphabet parse(String name) {
        return Arrays.stream(values())
                .filter(alphabet -> alphabet.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Kind.AGAINST_RULE,
                        "unknown-alphabet",
                        "'" + name + "' is no alphabet of serial numbers; there are "
                                + Arrays.stream(values())
                                        .map(Alphabet::toString)
                                        .collect(Collectors.joining(", "))));
    }

    public int radix() {
        return characters.length();
    }

    /** The characters in the order of their digit values. */
    public String characters() {
        return characters;
    }

    /** {@link #parse} reads it back. */
    @Override
    public String toString() {
        return name;
    }
}
