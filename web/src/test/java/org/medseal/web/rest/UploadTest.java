package org.medseal.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is held as it was sent, be it small or large, and leaves nothing behind. */
class UploadTest {
    private static final String XML = "application/xml";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void isReadAsItWasSentAndMoreThanOnce(int length) throws IOException {
        byte[] sent = new byte[length];
        new Random(length).nextBytes(sent);
        try (Upload upload = Upload.receive(new ByteArrayInputStream(sent), XML)) {
            assertThat(bytes(upload)).isEqualTo(sent);
            assertThat(bytes(upload)).isEqualTo(sent);
        }
    }

    @Test
    void aSmallOneNeedsNoFileAndTheFileOfALargeOneIsDeleted() throws IOException {
        Set<Path> before = files();
        try (Upload upload = Upload.receive(new ByteArrayInputStream(new byte[2_000]), XML)) {
            assertThat(bytes(upload)).hasSize(2_000);
            assertThat(files()).isEqualTo(before);
        }
        try (Upload upload = Upload.receive(new ByteArrayInputStream(new byte[200_000]), XML)) {
            assertThat(bytes(upload)).hasSize(200_000);
            assertThat(files()).hasSize(before.size() + 1);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatBreaksOffIsNotHeldAndLeavesNoFile() throws IOException {
        Set<Path> before = files();
        assertThatThrownBy(() -> Upload.receive(new BreaksOff(100_000), XML)).isInstanceOf(IOException.class);
        assertThat(files()).isEqualTo(before);
    }

    private static byte[] bytes(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return in.readAllBytes();
        }
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("medseal-capture"))
                    .collect(Collectors.toSet());
        }
    }

    /** A sender whose connection is cut. */
    private static final class BreaksOff extends InputStream {
        private int left;

        private BreaksOff(int left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                throw new IOException("cut");
            }
            left--;
            return 'x';
        }
    }
}
