package org.medseal.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a document on its way, the reader answers with events or with an EpcisException. */
class RandomDamageTest {
    private static final int DAMAGES = 20;
    private static final String BITS = "<>&\"'{}[]:,/ \n\t\0\u00e9-1Ae.";

    @ParameterizedTest
    @EnumSource(EpcisReader.Mode.class)
    void damagedDocumentsAreReadOrRefused(EpcisReader.Mode mode) throws IOException {
        Random random = new Random(20261123);
        int refused = 0;
        List<Vectors.Entry> documents = Vectors.manifest().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.schemaValid()))
                .filter(entry -> entry.says().path("bytes").asInt() < 40_000)
                .toList();
        for (Vectors.Entry entry : documents) {
            byte[] document = Files.readAllBytes(Vectors.folder().resolve(entry.file()));
            for (int i = 0; i < DAMAGES; i++) {
                byte[] damaged = damage(document, random);
                boolean valid = DocumentCheck.of(new ByteArrayInputStream(damaged), entry.form(), event -> {})
                        .valid();
                try {
                    EpcisReader.read(new ByteArrayInputStream(damaged), entry.form(), event -> {}, mode);
                    assertThat(valid || mode == EpcisReader.Mode.LENIENT).isTrue();
                } catch (EpcisException fault) {
                    refused++;
                    assertThat(valid && mode == EpcisReader.Mode.STRICT).isFalse();
                    assertThat(fault.sentence()).isNotBlank().doesNotContain("\n");
                }
            }
        }
        assertThat(refused).isGreaterThan(documents.size());
    }

    private static byte[] damage(byte[] document, Random random) {
        byte[] damaged = document.clone();
        int at = random.nextInt(damaged.length);
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] = (byte) random.nextInt(256);
            case 1 -> damaged[at] = (byte) BITS.charAt(random.nextInt(BITS.length()));
            case 2 -> damaged = java.util.Arrays.copyOf(damaged, at);
            default -> {
                int from = random.nextInt(damaged.length);
                int n = Math.min(random.nextInt(200), damaged.length - Math.max(at, from));
                System.arraycopy(document, from, damaged, at, Math.max(0, n));
            }
        }
        return damaged;
    }
}
