package org.medseal.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;

/** What printers and print shops get says the same as the symbol on the screen: it is drawn again here and read. */
class LabelFilesTest {
    private static final int PIXELS = 4;
    private static final Pattern RECTANGLE = Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re\n");

    private final LabelService labels = new LabelService();

    @ParameterizedTest
    @EnumSource
    void aPdfHoldsTheSymbol(SymbolKind kind) throws IOException {
        Label label = labels.draw(content(kind, "A1+b(2)"), kind, LabelFormat.PDF);
        String pdf = text(label);

        assertThat(label.contentType()).isEqualTo("application/pdf");
        assertThat(read(ofPdf(pdf), kind)).isEqualTo(read(ofPng(content(kind, "A1+b(2)"), kind), kind));
    }

    @Test
    void aPdfIsFoundByItsTableAndEscapesItsText() {
        String pdf = text(labels.draw(content(SymbolKind.QR, "A(1"), SymbolKind.QR, LabelFormat.PDF));

        Matcher entries = Pattern.compile("(\\d{10}) 00000 n \n").matcher(pdf);
        for (int number = 1; entries.find(); number++) {
            assertThat(pdf.substring(Integer.parseInt(entries.group(1)))).startsWith(number + " 0 obj");
        }
        assertThat(pdf.substring(Integer.parseInt(pdf.replaceFirst("(?s).*startxref\n(\\d+)\n.*", "$1"))))
                .startsWith("xref");
        assertThat(pdf).contains("(\\(21\\) A\\(1) Tj").doesNotContain("endstreamendobj");
    }

    @ParameterizedTest
    @EnumSource
    void aPrinterGetsTheSymbolDotByDot(SymbolKind kind) throws IOException {
        Label label = labels.draw(content(kind, "A1+b(2)"), kind, LabelFormat.ZPL);
        String zpl = text(label);

        assertThat(label.contentType()).isEqualTo("application/zpl");
        assertThat(zpl).startsWith("^XA").endsWith("^XZ\n");
        assertThat(read(ofZpl(zpl), kind)).isEqualTo(read(ofPng(content(kind, "A1+b(2)"), kind), kind));
    }

    @Test
    void noSerialIsACommandToThePrinter() {
        LabelContent content = content(SymbolKind.DATAMATRIX, "A_FS1");
        assertThat(text(labels.draw(content, SymbolKind.DATAMATRIX, LabelFormat.ZPL)))
                .contains("^FD(21) A_5FFS1^FS");
    }

    private static LabelContent content(SymbolKind kind, String serial) {
        return kind == SymbolKind.GS1_128
                ? new LabelContent(List.of(new Element("00", "095060000000000015")))
                : new LabelContent(List.of(
                        new Element("01", "09506000134352"), new Element("10", "L7"), new Element("21", serial)));
    }

    private static String text(Label label) {
        return new String(label.content(), StandardCharsets.UTF_8);
    }

    private static Object read(byte[] picture, SymbolKind kind) {
        List<Photograph.Found> found = Photograph.of(picture).symbols();
        assertThat(found).as("%s", kind).hasSize(1);
        return Code.parse(found.get(0).text()).epc();
    }

    private byte[] ofPng(LabelContent content, SymbolKind kind) {
        return labels.draw(content, kind, LabelFormat.PNG).content();
    }

    private static byte[] ofPdf(String pdf) throws IOException {
        List<double[]> rectangles =
                RECTANGLE.matcher(pdf).results().map(LabelFilesTest::numbers).toList();
        double top = rectangles.stream().mapToDouble(r -> r[1] + r[3]).max().orElseThrow();
        double right = rectangles.stream().mapToDouble(r -> r[0] + r[2]).max().orElseThrow();
        BufferedImage image = white((int) ((right + 8) * PIXELS), (int) ((top + 8) * PIXELS));
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        for (double[] r : rectangles) {
            pen.fillRect((int) (r[0] * PIXELS), (int) ((top + 4 - r[1] - r[3]) * PIXELS), (int) (r[2] * PIXELS), (int)
                    (r[3] * PIXELS));
        }
        return png(image);
    }

    private static double[] numbers(MatchResult found) {
        return new double[] {
            Double.parseDouble(found.group(1)),
            Double.parseDouble(found.group(2)),
            Double.parseDouble(found.group(3)),
            Double.parseDouble(found.group(4))
        };
    }

    private static byte[] ofZpl(String zpl) throws IOException {
        Matcher field =
                Pattern.compile("\\^GFA,(\\d+),\\d+,(\\d+),([0-9A-F]+)\\^FS").matcher(zpl);
        assertThat(field.find()).isTrue();
        byte[] dots = HexFormat.of().parseHex(field.group(3));
        assertThat(dots).hasSize(Integer.parseInt(field.group(1)));
        int bytesPerRow = Integer.parseInt(field.group(2));
        BufferedImage image = white(bytesPerRow * 8, dots.length / bytesPerRow);
        for (int i = 0; i < dots.length * 8; i++) {
            if ((dots[i / 8] & 0x80 >> i % 8) != 0) {
                image.setRGB(i % (bytesPerRow * 8), i / (bytesPerRow * 8), 0);
            }
        }
        return png(image);
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
