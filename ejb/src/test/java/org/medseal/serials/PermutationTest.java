package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermutationTest {
    private static final byte[] KEY = bytes(32, 1);
    private static final byte[] TWEAK = bytes(8, 2);

    /** NIST SP 800-38G, FF1 samples 7, 8 and 9 (AES-256). */
    @ParameterizedTest
    @CsvSource({
        "10, '', 0123456789, 6657667009",
        "10, 39383736353433323130, 0123456789, 1001623463",
        "36, 3737373770717273373737, 0123456789abcdefghi, xs8a0azh2avyalyzuwd"
    })
    void agreesWithTheSamplesOfNist(int radix, String tweak, String plain, String expected) {
        byte[] key = HexFormat.of().parseHex("2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94");
        Ff1 ff1 = new Ff1(new SecretKeySpec(key, "AES"), HexFormat.of().parseHex(tweak), radix, plain.length());
        int u = plain.length() / 2;
        long[] a = {Long.parseLong(plain.substring(0, u), radix)};
        long[] b = {Long.parseLong(plain.substring(u), radix)};
        ff1.rounds().forward(a, b, 1);
        assertThat(a[0]).isEqualTo(Long.parseLong(expected.substring(0, u), radix));
        assertThat(b[0]).isEqualTo(Long.parseLong(expected.substring(u), radix));
        ff1.rounds().backward(a, b, 1);
        assertThat(a[0]).isEqualTo(Long.parseLong(plain.substring(0, u), radix));
        assertThat(b[0]).isEqualTo(Long.parseLong(plain.substring(u), radix));
    }

    static Stream<Arguments> forms() {
        List<Arguments> forms = new ArrayList<>();
        for (Alphabet alphabet : Alphabet.values()) {
            for (int length = 1; length <= 20; length++) {
                if (Math.pow(alphabet.radix(), length) >= 1_000_000) {
                    forms.add(Arguments.of(alphabet, length));
                }
            }
        }
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void agreesWithBouncyCastleByteForByte(Alphabet alphabet, int length) {
        Permutation permutation = permutation(alphabet, length);
        FPEFF1Engine oracle = oracle(alphabet, true);
        long most = mostNumber(alphabet, length);
        Random random = new Random(length * 100L + alphabet.ordinal());
        long[] numbers = random.longs(300, 0, most + 1).toArray();
        numbers[0] = 0;
        numbers[1] = most;
        String[] serials = permutation.serials(numbers, 0, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(serials[i])
                    .as("number %d", numbers[i])
                    .isEqualTo(expected(oracle, alphabet, length, numbers[i]));
        }
        long[] back = new long[numbers.length];
        permutation.numbers(serials, serials.length, back);
        assertThat(back).isEqualTo(numbers);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anyGuessDeciphersToWhatBouncyCastleSays(Alphabet alphabet, int length) {
        Permutation permutation = permutation(alphabet, length);
        FPEFF1Engine oracle = oracle(alphabet, false);
        Random random = new Random(length * 1000L + alphabet.ordinal());
        for (int i = 0; i < 300; i++) {
            byte[] digits = new byte[length];
            for (int at = 0; at < length; at++) {
                digits[at] = (byte) random.nextInt(alphabet.radix());
            }
            byte[] plain = new byte[length];
            oracle.processBlock(digits, 0, length, plain, 0);
            BigInteger number = value(plain, alphabet.radix());
            assertThat(permutation.number(text(alphabet, digits)))
                    .isEqualTo(number.bitLength() > 40 ? Permutation.NONE : number.longValue());
        }
    }

    @Test
    void neighboursAreWrittenAsTheyAreOneByOne() {
        for (int length : new int[] {4, 7, 12, 19, 20}) {
            Permutation permutation = permutation(Alphabet.GS1_82, length);
            long first = mostNumber(Alphabet.GS1_82, length) - 999;
            byte[] page = new byte[1000 * (length + 1)];
            Arrays.fill(page, (byte) '\n');
            permutation.write(first, 1000, page, 0, length + 1);
            String[] lines = new String(page, StandardCharsets.US_ASCII).split("\n");
            for (int i = 0; i < 1000; i++) {
                assertThat(lines[i]).isEqualTo(permutation.serial(first + i));
                assertThat(permutation.number(lines[i])).isEqualTo(first + i);
            }
        }
    }

    @Test
    void theWholeSpaceOfAMillionIsPermuted() {
        Permutation permutation = permutation(Alphabet.NUMERIC, 6);
        byte[] page = new byte[6000];
        Set<String> seen = new HashSet<>();
        for (long first = 0; first < 1_000_000; first += 1000) {
            permutation.write(first, 1000, page, 0, 6);
            for (int i = 0; i < 1000; i++) {
                seen.add(new String(page, i * 6, 6, StandardCharsets.US_ASCII));
            }
        }
        assertThat(seen).hasSize(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({"ABCDEFGHIJK", "ABCDEFGHIJKLM", "ABCDEFGHIJKl", "ABCDEFGHIJK-", "ABCDEFGHIJK€", "''"})
    void whatHasAnotherFormHasNoNumber(String text) {
        Permutation permutation = permutation(Alphabet.UPPER_ALPHANUMERIC, 12);
        assertThat(permutation.fits(text)).isFalse();
        assertThat(permutation.number(text)).isEqualTo(Permutation.NONE);
    }

    @Test
    void refusesASpaceBelowTheMillionOfNist() {
        assertThatThrownBy(() -> permutation(Alphabet.NUMERIC, 5)).hasMessageContaining("million");
        assertThatThrownBy(() -> permutation(Alphabet.GS1_82, 1)).hasMessageContaining("million");
    }

    @Test
    void neverShowsItsKey() {
        assertThat(permutation(Alphabet.NUMERIC, 12).toString()).doesNotContain("Key", "[B");
    }

    static Permutation permutation(Alphabet alphabet, int length) {
        return new Permutation(new SecretKeySpec(KEY, "AES"), TWEAK, alphabet, length);
    }

    static FPEFF1Engine oracle(Alphabet alphabet, boolean forward) {
        FPEFF1Engine engine = new FPEFF1Engine();
        engine.init(forward, new FPEParameters(new KeyParameter(KEY), alphabet.radix(), TWEAK));
        return engine;
    }

    private static String expected(FPEFF1Engine oracle, Alphabet alphabet, int length, long number) {
        byte[] digits = new byte[length];
        long rest = number;
        for (int at = length - 1; at >= 0; at--) {
            digits[at] = (byte) (rest % alphabet.radix());
            rest /= alphabet.radix();
        }
        byte[] cipher = new byte[length];
        oracle.processBlock(digits, 0, length, cipher, 0);
        return text(alphabet, cipher);
    }

    private static long mostNumber(Alphabet alphabet, int length) {
        return BigInteger.valueOf(alphabet.radix())
                        .pow(length)
                        .min(BigInteger.ONE.shiftLeft(40))
                        .longValue()
                - 1;
    }

    private static BigInteger value(byte[] digits, int radix) {
        BigInteger value = BigInteger.ZERO;
        for (byte digit : digits) {
            value = value.multiply(BigInteger.valueOf(radix)).add(BigInteger.valueOf(digit));
        }
        return value;
    }

    private static String text(Alphabet alphabet, byte[] digits) {
        StringBuilder text = new StringBuilder();
        for (byte digit : digits) {
            text.append(alphabet.characters().charAt(digit));
        }
        return text.toString();
    }

    private static byte[] bytes(int count, int seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
