package org.medseal.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.gs1.ElementString;
import org.medseal.gs1.MarketLayout;
import org.medseal.gs1.ReadableLine;
import org.medseal.pdf.PdfNumber;

class PrintRunTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LabelStyle STYLE = LabelStyle.of(MarketLayout.CANONICAL, TODAY);
    private static final LabelContent PACK = pack(1);
    private static final LabelContent PALLET =
            new LabelContent(ElementString.parse("(00)395060000000000016").elements());

    private static LabelContent pack(int number) {
        return new LabelContent(ElementString.parse(
                        String.format(Locale.ROOT, "(01)09506000134352(17)281031(10)A1234(21)%012d", number))
                .elements());
    }

    private static PrintRun run(String template, LabelFormat format) {
        return new PrintRun(LabelTemplates.known().get(template), format, STYLE);
    }

    private static String text(PrintRun run, LabelContent... labels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run.writeTo(out, sink -> {
            for (LabelContent label : labels) {
                sink.label(label);
            }
        });
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carton", "bundle", "case", "test-sheet"})
    void everyTemplateOfAPackSaysWhatIsInItsSymbol(String template) throws IOException {
        String pdf = text(run(template, LabelFormat.PDF), PACK);
        assertThat(pdf).contains("09506000134352", "A1234", "000000000001").endsWith("%%EOF\n");
        assertThat(text(run(template, LabelFormat.ZPL), PACK))
                .contains("^GFA,", "000000000001")
                .endsWith("^XZ\n");
    }

    @Test
    void aLogisticLabelHasItsBarsAsHighAsGs1WantsThemAndTheSsccInText() throws IOException {
        String pdf = text(run("logistic", LabelFormat.PDF), PALLET);
        assertThat(pdf).contains("SSCC 395060000000000016", "\\(00\\) 395060000000000016");
        double module = 0.495;
        // GenSpecs 5.12: bars of 31.75 mm.
        assertThat(pdf).contains(" " + PdfNumber.of(31.75 / module) + " re\n");
        assertThatThrownBy(() -> text(run("logistic", LabelFormat.PDF), PACK)).hasMessageContaining("needs AI 00");
    }

    @Test
    void aSheetHasAsManyLabelsAsItsTemplateSays() throws IOException {
        LabelContent[] labels = new LabelContent[25];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = pack(i);
        }
        String pdf = text(run("test-sheet", LabelFormat.PDF), labels);
        assertThat(pdf).contains("/Count 2>>");
        assertThat(text(run("carton", LabelFormat.PDF), labels)).contains("/Count 25>>");
    }

    @Test
    void tenThousandLabelsAreWrittenAsTheyAreDrawn() throws IOException {
        Counting out = new Counting();
        long[] first = {-1};
        run("carton", LabelFormat.ZPL).writeTo(out, sink -> {
            for (int i = 0; i < 10_000; i++) {
                sink.label(pack(i));
                if (i == 0) {
                    first[0] = out.bytes;
                }
            }
        });
        assertThat(first[0]).isPositive();
        assertThat(out.bytes).isEqualTo(10_000 * first[0]);
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }

    @Test
    void noLineLeavesTheLabel() {
        LabelTemplate carton = LabelTemplates.known().get("carton");
        LabelContent longest = new LabelContent(
                ElementString.parse("(01)09506000134352(17)281031(10)ABCDEFGHIJKLMNOPQRST(21)ABCDEFGHIJKLMNOPQRST")
                        .elements());
        for (LabelContent content : List.of(PACK, longest)) {
            for (LabelPage.PlacedText text :
                    LabelPage.of(carton, content, STYLE).texts()) {
                assertThat(text.x() + 0.6 * text.size() * text.text().length())
                        .isLessThanOrEqualTo(carton.width() - 1.499);
                assertThat(text.y()).isLessThanOrEqualTo(carton.height());
            }
        }
    }

    private static LabelStyle european() {
        return LabelStyle.of(MarketLayouts.known().of("EU"), TODAY);
    }

    @Test
    void theMarketNamesItsLines() throws IOException {
        PrintRun european = new PrintRun(LabelTemplates.known().get("carton"), LabelFormat.ZPL, european());
        assertThat(text(european, PACK)).contains("PC 09506000134352", "EXP 10 2028");
    }

    @Test
    void whatCannotBePrintedIsRefusedByASentence() {
        assertThatThrownBy(() -> LabelTemplates.known().get("poster"))
                .hasMessageContaining("There is no label template \"poster\": say bundle, carton, case");
        assertThatThrownBy(() -> run("carton", LabelFormat.PNG)).hasMessageContaining("pdf or zpl");
        LabelTemplate small = new LabelTemplate(
                5,
                5,
                null,
                List.of(new LabelTemplate.SymbolPart("datamatrix", 0, 0, 0.5, null, null, null)),
                null,
                null);
        PrintRun run = new PrintRun(small, LabelFormat.PDF, STYLE);
        assertThatThrownBy(() -> run.check(PACK)).hasMessageContaining("the label has 5.0 by 5.0");
    }

    @Test
    void aPrinterOfLabelsIsToldWhatItsModulesBecome() {
        LabelStyle fine = new LabelStyle(MarketLayout.CANONICAL, TODAY, Resolution.DPI_300, Map.of());
        assertThat(new PrintRun(LabelTemplates.known().get("carton"), LabelFormat.ZPL, fine).printedModules())
                .containsExactly("a module of 0.500 mm is 6 dots at 300 dpi, 0.508 mm");
        assertThat(run("carton", LabelFormat.ZPL).printedModules())
                .containsExactly("a module of 0.500 mm is 4 dots at 203 dpi, 0.500 mm");
        assertThat(run("carton", LabelFormat.PDF).printedModules()).isEmpty();
        // To the nearest dot, but never below what the standard allows.
        assertThat(Resolution.DPI_203.printed(0.495, 0.495)).isEqualTo(0.5);
        assertThat(Resolution.DPI_203.printed(0.54, 0.51)).isEqualTo(0.625);
        assertThatThrownBy(() -> Resolution.of(150)).hasMessageContaining("203, 300 or 600");
    }

    @Test
    void aLogisticLabelHasASymbolForWhatIsInsideAndNothingIsLeftOut() throws IOException {
        LabelContent full = new LabelContent(
                ElementString.parse("(00)395060000000000016(02)09506000134352(37)200(17)281031(10)A1234")
                        .elements());
        String pdf = text(run("logistic", LabelFormat.PDF), full);
        assertThat(pdf)
                .contains("CONTENT 09506000134352", "COUNT 200", "\\(02\\) 09506000134352 \\(17\\) 281031")
                .contains("\\(10\\) A1234 \\(37\\) 200", "\\(00\\) 395060000000000016");
        LabelContent other =
                new LabelContent(ElementString.parse("(00)395060000000000016(02)09506000134352(37)2(8008)26112310")
                        .elements());
        assertThatThrownBy(() -> text(run("logistic", LabelFormat.PDF), other))
                .hasMessage("No segment of this label has room for AI 8008");
        LabelContent wide = new LabelContent(
                ElementString.parse("(00)395060000000000016(02)09506000134352(37)2(10)aBcDeFgHiJkLmNoPqRsT")
                        .elements());
        assertThatThrownBy(() -> text(run("logistic", LabelFormat.PDF), wide))
                .hasMessageStartingWith("The symbol of (10)aBcDeFgHiJkLmNoPqRsT is");
    }

    @Test
    void theModuleOfALogisticLabelIsTheStandards() {
        assertThatThrownBy(() -> new LogisticTemplate(5, 0.4, 31.75, 12.7, 3, List.of()))
                .hasMessageContaining("GS1 has 0.495 to 0.94 millimetres");
        assertThatThrownBy(() -> new LogisticTemplate(5, 0.5, 20, 12.7, 3, List.of()))
                .hasMessageContaining("at least 31.75");
        LogisticTemplate.Segment none = new LogisticTemplate.Segment("CARRIER", null, List.of("401"));
        assertThatThrownBy(() -> new LogisticTemplate(5, 0.5, 31.75, 12.7, 3, List.of(none)))
                .hasMessageContaining("the SSCC (00) belongs into the last");
    }

    @Test
    void aDeployersMarketGoesBeforeOursAndAWrongLineIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("market-layouts.txt");
        Files.writeString(file, "# ours\nCH | 01 21 17 10 | 01 GTIN, 21 SN, 10 LOT, 17 EXP | dd.MM.yyyy | MM.yyyy\n");
        MarketLayouts layouts = MarketLayouts.read(folder.toString());
        assertThat(layouts.markets()).contains("CH", "EU");
        assertThat(layouts.of("ch").lines(PACK.elements(), TODAY))
                .extracting(ReadableLine::withTitle)
                .contains("EXP 10.2028");
        Files.writeString(file, "CH | 01 21\n");
        assertThatThrownBy(() -> MarketLayouts.read(folder.toString()))
                .hasStackTraceContaining("market-layouts.txt, line 1: a market has 5 columns, not 2");
    }

    @Test
    void aDeployersTemplateGoesBeforeOursAndAWrongOneIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("carton.json"),
                "{\"width\": 30, \"height\": 30, \"symbols\": [{\"symbol\": \"qr\", \"x\": 0, \"y\": 0, \"module\": 0.4}]}");
        assertThat(LabelTemplates.read(folder.toString()).get("carton").width()).isEqualTo(30);
        Files.writeString(folder.resolve("wrong.json"), "{\"width\": 30, \"height\": 0}");
        assertThatThrownBy(() -> LabelTemplates.read(folder.toString()))
                .hasMessageContaining("cannot be read")
                .hasStackTraceContaining("wrong.json");
    }
}
