package org.medseal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.TestDatabase;

class MessageContentTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 524_288, 3_000_000})
    void givesBackByteForByteWhatWasKept(int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            MessageContent.Kept kept = new MessageContent(connection).keep(new ByteArrayInputStream(bytes));
            assertThat(kept.length()).isEqualTo(size);
            try (InputStream back = MessageContent.read(TestDatabase.dataSource(), kept.id())) {
                assertThat(back.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void keepsATextAsUtf8() throws Exception {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            MessageContent.Kept kept = new MessageContent(connection).keep("Парацетамол €");
            try (InputStream back = MessageContent.read(TestDatabase.dataSource(), kept.id())) {
                assertThat(back.readAllBytes()).isEqualTo("Парацетамол €".getBytes("UTF-8"));
            }
        }
    }
}
