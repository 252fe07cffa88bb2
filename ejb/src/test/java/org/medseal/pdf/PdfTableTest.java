package org.medseal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfTableTest {
    private static final Pattern SHOWN = Pattern.compile("([\\d.]+) ([\\d.]+) Td \\((.*)\\) Tj");

    private static String pdf(int rows, String cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfTable table = table(out)) {
            table.title("Events");
            table.line("Lot: L(1)");
            for (int i = 0; i < rows; i++) {
                table.row(List.of("row " + i, cell));
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static PdfTable table(OutputStream out) throws IOException {
        return new PdfTable(
                out, "Page", List.of(new PdfTable.Column("Number", 10), new PdfTable.Column("What happened", 20)));
    }

    @Test
    void everyRowAndEveryPageIsThere() throws IOException {
        String pdf = pdf(200, "Packed");
        assertThat(pdf).contains("/Count 5").contains("(Lot: L\\(1\\)) Tj");
        for (int i = 0; i < 200; i++) {
            assertThat(pdf).containsOnlyOnce("(row " + i + ") Tj");
        }
        for (int page = 1; page <= 5; page++) {
            assertThat(pdf).containsOnlyOnce("(Page " + page + ") Tj");
        }
        assertThat(pdf.split("\\(What happened\\) Tj", -1)).hasSize(6);
    }

    @Test
    void nothingStandsOutsideThePageOrOnTopOfOther() throws IOException {
        Matcher shown = SHOWN.matcher(pdf(200, "one two three four five six seven eight nine"));
        String before = "";
        while (shown.find()) {
            assertThat(Double.parseDouble(shown.group(1))).isBetween(20.0, 820.0);
            assertThat(Double.parseDouble(shown.group(2))).isBetween(20.0, 575.0);
            String here = shown.group(1) + " " + shown.group(2);
            assertThat(here).isNotEqualTo(before);
            before = here;
        }
    }

    @Test
    void itsTableOfContentsNamesThePlaceOfEachObject() throws IOException {
        String pdf = pdf(100, "Packed");
        Matcher entries = Pattern.compile("(\\d{10}) 00000 n \n").matcher(pdf);
        int number = 0;
        while (entries.find()) {
            number++;
            assertThat(pdf.substring(Integer.parseInt(entries.group(1)))).startsWith(number + " 0 obj");
        }
        assertThat(number).isGreaterThan(5);
    }

    @Test
    void anEmptyTableIsOnePage() throws IOException {
        assertThat(pdf(0, "")).contains("/Count 1").contains("(Page 1) Tj").doesNotContain("What happened");
    }

    @Test
    void aRowLongerThanAPageGoesOnOnTheNext() throws IOException {
        String pdf = pdf(2, "word ".repeat(600));
        assertThat(pdf.split("word", -1).length - 1).isEqualTo(1200);
    }

    @ParameterizedTest
    @CsvSource({"abc def, 7, abc def", "abc def, 6, abc|def", "abcdefgh, 3, abc|def|gh", "abc  d, 3, abc|d", "'', 3, ''"
    })
    void whatIsTooLongIsPartedBetweenWords(String text, int most, String lines) {
        assertThat(String.join("|", PdfTable.lines(text, most))).isEqualTo(lines);
    }
}
