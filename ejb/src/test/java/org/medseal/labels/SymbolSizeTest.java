package org.medseal.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.RefusedException;
import org.medseal.gs1.Element;

/** Symbols in a chosen size, flat ones too, and what is said where the data do not fit. */
class SymbolSizeTest {
    private static final LabelContent PACK = pack("09506000134352", "A1", "L7");

    private final LabelService labels = new LabelService();

    @TempDir
    private Path folder;

    private static LabelContent pack(String gtin, String serial, String lot) {
        return new LabelContent(List.of(
                new Element("01", gtin),
                new Element("17", "281031"),
                new Element("10", lot),
                new Element("21", serial)));
    }

    private static SymbolChoice matrix(String size) {
        return new SymbolChoice(SymbolKind.DATAMATRIX, SymbolSize.parse(size), 0.5);
    }

    private String read(LabelContent content, SymbolChoice choice) throws IOException {
        Path picture = folder.resolve("symbol.png");
        Files.write(
                picture,
                labels.drawWithoutText(content, choice, LabelFormat.PNG).content());
        return Decoders.zxing(picture, choice.kind());
    }

    private static String sent(LabelContent content) {
        return Payloads.text(content, SymbolKind.DATAMATRIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x36", "16x36", "16x48", "20x20", "24x24", "32x32", "52x52", "64x64"})
    void aMatrixHasTheSizeThatWasChosen(String size) throws IOException {
        LabelContent small = new LabelContent(List.of(new Element("01", "09506000134352"), new Element("21", "A1")));
        Picture chosen = SymbolEncoder.draw(small, matrix(size));
        assertThat(chosen.height() - 2 + "x" + (chosen.width() - 2)).isEqualTo(size);
        assertThat(read(small, matrix(size))).isEqualTo(sent(small));
    }

    @Test
    void aFlatMatrixIsTheSmallestThatHoldsTheData() throws IOException {
        Picture flat = SymbolEncoder.draw(PACK, matrix("rectangular"));
        assertThat(flat.height() - 2).isEqualTo(12);
        assertThat(flat.width() - 2).isEqualTo(36);
        assertThat(read(PACK, matrix("rectangular"))).isEqualTo(sent(PACK));
    }

    @Test
    void aQrCodeHasTheSizeThatWasChosen() throws IOException {
        SymbolChoice choice = new SymbolChoice(SymbolKind.QR, SymbolSize.parse("41x41"), 0.5);
        assertThat(SymbolEncoder.draw(PACK, choice).width()).isEqualTo(41 + 8);
        assertThat(read(PACK, choice)).isEqualTo(sent(PACK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            datamatrix | 8x18        | The code does not fit into a datamatrix symbol of size 8x18; the smallest square one that holds it has 20x20
            datamatrix | 10x10       | The code does not fit into a datamatrix symbol of size 10x10; the smallest square one that holds it has 20x20
            qr         | 21x21       | The code does not fit into a qr symbol of size 21x21; the smallest square one that holds it has 25x25
            datamatrix | 11x11       | There is no datamatrix of size 11x11: it has 10x10, 12x12, 14x14, 16x16, 18x18, 20x20, 22x22, 24x24, 26x26, 32x32, 36x36, 40x40, 44x44, 48x48, 52x52, 64x64, 72x72, 80x80, 88x88, 96x96, 104x104, 120x120, 132x132, 144x144, 8x18, 8x32, 12x26, 12x36, 16x36, 16x48
            qr         | 22x22       | There is no qr of size 22x22: it has 21x21, 25x25 and so on in steps of 4 to 177x177
            qr         | rectangular | There is no qr of size rectangular: it is always square
            gs1-128    | 20x20       | There is no gs1-128 of size 20x20: it is as long as its data
            datamatrix | large       | There is no size "large": say auto, square, rectangular, or rows and columns as 20x20
            """)
    void saysWhyASizeCannotBe(String kind, String size, String sentence) {
        LabelContent content =
                kind.equals("gs1-128") ? new LabelContent(List.of(new Element("00", "095060001343520000"))) : PACK;
        assertThatThrownBy(() -> labels.draw(
                        content,
                        new SymbolChoice(SymbolKind.parse(kind), SymbolSize.parse(size), 0.5),
                        LabelFormat.PNG))
                .isInstanceOf(RefusedException.class)
                .hasMessage(sentence);
    }

    @Test
    void whatIsTooLongForEveryFlatMatrixIsRefused() {
        LabelContent longest = pack("09506000134352", "abcDEF!%&()=?ghiJKL+", "mnoPQR;:<>_/stuVWX-.");
        assertThatThrownBy(() -> labels.draw(longest, matrix("rectangular"), LabelFormat.PNG))
                .hasMessageStartingWith("The code does not fit into a datamatrix symbol of size rectangular; "
                        + "the smallest square one that holds it has ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.09, 3.01, -1, Double.NaN})
    void aModuleThatNobodyCanPrintIsRefused(double millimetres) {
        assertThatThrownBy(() -> new SymbolChoice(SymbolKind.QR, SymbolSize.AUTOMATIC, millimetres))
                .hasMessage("A module measures 0.1 to 3.0 mm; " + millimetres + " was asked for");
    }

    @Test
    void everyFileIsAsLargeAsItsModulesSay() throws IOException {
        SymbolChoice choice = new SymbolChoice(SymbolKind.DATAMATRIX, SymbolSize.parse("26x26"), 0.375);
        LabelContent content = new LabelContent(List.of(new Element("00", "095060001343520000")));
        double side = 28 * 0.375;

        String svg = text(labels.drawWithoutText(content, choice, LabelFormat.SVG));
        assertThat(svg).contains("width=\"10.500mm\" height=\"10.500mm\"");
        String pdf = text(labels.drawWithoutText(content, choice, LabelFormat.PDF));
        assertThat(pdf).contains("/MediaBox[0 0 " + Math.round(side / 25.4 * 72 * 10000) / 10000.0 + " ");
        assertThat(text(labels.drawWithoutText(content, choice, LabelFormat.ZPL)))
                .contains("^GFA,");
        byte[] png = labels.drawWithoutText(content, choice, LabelFormat.PNG).content();
        int pixels = ImageIO.read(new ByteArrayInputStream(png)).getWidth();
        int perMetre = ByteBuffer.wrap(png).getInt(new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4);
        assertThat(pixels * 1000.0 / perMetre).isBetween(side - 0.01, side + 0.01);
    }

    /** Every length of serial and lot; all 82 characters stand in each position of the alphabet in turn. */
    @Test
    void everyCharacterAtEveryLengthIsReadBack() throws IOException {
        Random random = new Random(20261123);
        for (int length = 1; length <= 20; length++) {
            for (String size : List.of("auto", length > 8 ? "auto" : "rectangular")) {
                LabelContent content = pack("09506000134352", text(random, length), text(random, 21 - length));
                LabelContent alone = new LabelContent(
                        List.of(new Element("01", "09506000134352"), new Element("21", text(random, length))));
                assertThat(read(content, matrix("auto"))).isEqualTo(sent(content));
                assertThat(read(alone, matrix(size))).isEqualTo(sent(alone));
            }
        }
        for (int i = 0; i < Payloads.SET_82.length(); i++) {
            String turned = (Payloads.SET_82.substring(i) + Payloads.SET_82).substring(0, 20);
            LabelContent content = pack("09506000134352", turned, Payloads.SET_82.substring(i, i + 1));
            assertThat(read(content, matrix("auto"))).isEqualTo(sent(content));
        }
    }

    private static String text(Random random, int length) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(Payloads.SET_82.length());
            text.add(Payloads.SET_82.substring(at, at + 1));
        }
        return String.join("", text);
    }

    private static String text(Label label) {
        return new String(label.content(), StandardCharsets.UTF_8);
    }
}
