package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiSortTest {
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 10_000})
    void sortsLinksOfOneProductAsJavaDoes(int count) {
        check(IntStream.range(0, count)
                .mapToObj(i -> "https://id.gs1.org/01/09506000134352/21/" + serial(1 + random.nextInt(20)))
                .toArray(String[]::new));
    }

    @Test
    void sortsWhatDiffersOnlyFarBehind() {
        check(IntStream.range(0, 1_000)
                .mapToObj(i -> (i % 3) + "00000000000000" + random.nextInt(500))
                .toArray(String[]::new));
    }

    @Test
    void putsTheShorterOfTwoThatBeginAlikeFirst() {
        check(IntStream.range(0, 200).mapToObj(i -> "A".repeat(i % 40)).toArray(String[]::new));
    }

    @Test
    void sortsEveryAsciiCharacter() {
        check(IntStream.range(0, 1_000)
                .mapToObj(i -> "x" + (char) (1 + random.nextInt(127)) + (char) (1 + random.nextInt(127)))
                .toArray(String[]::new));
    }

    private String serial(int length) {
        StringBuilder serial = new StringBuilder();
        for (int i = 0; i < length; i++) {
            serial.append("ABCXYZ019".charAt(random.nextInt(9)));
        }
        return serial.toString();
    }

    private static void check(String... texts) {
        String[] expected = texts.clone();
        Arrays.sort(expected);
        AsciiSort.sort(texts);
        assertThat(texts).containsExactly(expected);
    }
}
