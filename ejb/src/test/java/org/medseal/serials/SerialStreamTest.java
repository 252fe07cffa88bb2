package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;

class SerialStreamTest {
    private final ObjectMapper json = new ObjectMapper();
    private final SerialsFixture serials = new SerialsFixture();

    /** The signs of the character set 82 hold the quotation mark and the comma. */
    @ParameterizedTest
    @EnumSource(Alphabet.class)
    void saysTheSameInEveryForm(Alphabet alphabet) throws IOException {
        Gtin gtin = serials.pool(alphabet, 14, null);
        String id = "a \"quoted\" id " + UUID.randomUUID();
        Allocation allocation = serials.allocate(id, gtin, 2345);
        JsonNode whole = json.readTree(serials.text(allocation, SerialFormat.JSON));
        assertThat(whole.get("requestId").asText()).isEqualTo(id);
        assertThat(whole.get("gtin").asText()).isEqualTo(gtin.digits());
        assertThat(whole.get("quantity").asInt()).isEqualTo(2345);
        List<String> all = new ArrayList<>();
        whole.get("serials").forEach(serial -> all.add(serial.asText()));
        assertThat(all).hasSize(2345).doesNotHaveDuplicates().allMatch(serial -> serial.length() == 14);
        List<String> lines = new ArrayList<>();
        for (String line : serials.text(allocation, SerialFormat.NDJSON).split("\n")) {
            lines.add(json.readTree(line).get("serial").asText());
        }
        assertThat(lines).isEqualTo(all);
        List<String> rows = serials.text(allocation, SerialFormat.CSV)
                .lines()
                .map(SerialStreamTest::unquoted)
                .toList();
        assertThat(rows).isEqualTo(all);
        long[] numbers = serials.numbers.numbers(
                gtin, all.stream().map(SerialNumber::new).toList());
        for (int i = 0; i < numbers.length; i++) {
            assertThat(NumberRun.countOf(numbers[i]))
                    .isEqualTo(allocation.row().run().first() + i);
        }
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    @ParameterizedTest
    @CsvSource({"1", "999", "1000", "1001", "15999", "16000", "16001", "100000"})
    void writesWellFormedJsonAtThePagesEdges(int quantity) throws IOException {
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 12, null);
        Allocation allocation = serials.allocate(UUID.randomUUID().toString(), gtin, quantity);
        assertThat(json.readTree(serials.text(allocation, SerialFormat.JSON)).get("serials"))
                .hasSize(quantity);
    }

    @Test
    void writesTenMillionInConstantMemory() throws IOException {
        Gtin gtin = serials.pool(Alphabet.UPPER_ALPHANUMERIC, 14, null);
        Allocation allocation = serials.allocate(UUID.randomUUID().toString(), gtin, 10_000_000);
        Counting out = new Counting();
        serials.stream(allocation).writeTo(out, SerialFormat.CSV);
        assertThat(out.bytes).isEqualTo(150_000_000L);
        assertThat(out.largest).isLessThanOrEqualTo(Page.TEXTS * 15);
    }

    private static final class Counting extends OutputStream {
        private long bytes;
        private int largest;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] page, int from, int length) {
            bytes += length;
            largest = Math.max(largest, length);
        }
    }
}
