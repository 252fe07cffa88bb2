package org.medseal.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

class PhotographTest {
    private static final LabelContent PACK = new LabelContent(List.of(
            new Element("01", "09506000134352"),
            new Element("17", "281031"),
            new Element("10", "L7"),
            new Element("21", "A1+b")));
    private static final LabelContent PALLET = new LabelContent(List.of(new Element("00", "095060000000000015")));

    private final LabelService labels = new LabelService();

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 33, 45, 90, 122, 180, 270, 301})
    void aPackIsReadHoweverItLies(int degrees) throws IOException {
        List<Photograph.Found> found = Photograph.of(png(turned(symbol(PACK, SymbolKind.DATAMATRIX), degrees)))
                .symbols();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).symbology()).isEqualTo("data-matrix");
        assertThat(found.get(0).text()).isEqualTo("]d201095060001343521728103110L7\u001d21A1+b");
        assertThat(Code.parse(found.get(0).text()).epc()).contains(Sgtin.parse("(01)09506000134352(21)A1+b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 90, 200})
    void aLineOfBarsIsReadHoweverItLies(int degrees) throws IOException {
        List<Photograph.Found> found = Photograph.of(png(turned(symbol(PALLET, SymbolKind.GS1_128), degrees)))
                .symbols();

        assertThat(found).extracting(Photograph.Found::text).containsExactly("]C100095060000000000015");
        assertThat(Code.parse(found.get(0).text()).epc()).contains(Sscc.parse("095060000000000015"));
    }

    @Test
    void severalSymbolsOfOnePictureAreRead() throws IOException {
        BufferedImage one = symbol(PACK, SymbolKind.QR);
        BufferedImage other = symbol(PALLET, SymbolKind.GS1_128);
        BufferedImage both = canvas(one.getWidth() + other.getWidth() + 200, one.getHeight() + other.getHeight() + 100);
        Graphics2D pen = both.createGraphics();
        pen.drawImage(one, 50, 50, null);
        pen.drawImage(other, one.getWidth() + 150, one.getHeight() + 20, null);
        pen.dispose();

        assertThat(Photograph.of(png(both)).symbols())
                .extracting(Photograph.Found::symbology)
                .containsExactlyInAnyOrder("qr-code", "code-128");
    }

    /** Flat or square, of every size that has room for a GTIN: the picture is as clean as it can be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "16x16", "18x18", "20x20", "22x22", "24x24", "26x26", "32x32", "36x36", "40x40", "44x44", "48x48",
                "52x52", "64x64", "72x72", "80x80", "88x88", "96x96", "104x104", "120x120", "132x132", "144x144",
                "8x32", "12x26", "12x36", "16x36", "16x48"
            })
    void everySizeOfDataMatrixIsRead(String size) throws IOException {
        LabelContent product = new LabelContent(List.of(new Element("01", "09506000134352")));
        SymbolChoice choice = new SymbolChoice(SymbolKind.DATAMATRIX, SymbolSize.parse(size), 0.5);
        BufferedImage symbol = ImageIO.read(new ByteArrayInputStream(
                labels.drawWithoutText(product, choice, LabelFormat.PNG).content()));
        for (int degrees : new int[] {0, 17, 90, 200, 315}) {
            assertThat(Photograph.of(png(turned(symbol, degrees))).symbols())
                    .as("turned by %s", degrees)
                    .containsExactly(new Photograph.Found("data-matrix", "]d20109506000134352"));
        }
    }

    @Test
    void everySymbolOfAPictureIsReadHoweverEachLies() throws IOException {
        List<BufferedImage> symbols = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            LabelContent pack =
                    new LabelContent(List.of(new Element("01", "09506000134352"), new Element("21", "SERIAL" + i)));
            symbols.add(turned(symbol(pack, i == 4 ? SymbolKind.QR : SymbolKind.DATAMATRIX), 23 * i));
        }
        symbols.add(turned(symbol(PALLET, SymbolKind.GS1_128), 12));
        BufferedImage sheet = sheet(symbols, 3);

        for (BufferedImage picture : List.of(sheet, blurred(sheet), noisy(sheet), turned(sheet, 31))) {
            assertThat(Photograph.of(png(picture)).symbols())
                    .extracting(Photograph.Found::text)
                    .contains("]C100095060000000000015")
                    .anyMatch(text -> text.endsWith("SERIAL0"))
                    .hasSize(7);
        }
        // of the bars, which lie in the deepest shadow, nothing is promised
        assertThat(Photograph.of(png(shaded(sheet))).symbols())
                .filteredOn(found -> !found.symbology().equals("code-128"))
                .hasSize(6);
    }

    private static BufferedImage sheet(List<BufferedImage> symbols, int columns) {
        int cell = symbols.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
        int rows = (symbols.size() + columns - 1) / columns;
        BufferedImage sheet = canvas(cell * columns, cell * rows);
        Graphics2D pen = sheet.createGraphics();
        for (int i = 0; i < symbols.size(); i++) {
            pen.drawImage(symbols.get(i), i % columns * cell, i / columns * cell, null);
        }
        pen.dispose();
        return sheet;
    }

    private static BufferedImage blurred(BufferedImage image) {
        float[] even = new float[9];
        Arrays.fill(even, 1f / 9);
        return new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    private static BufferedImage noisy(BufferedImage image) {
        Random random = new Random(4);
        return each(image, (x, y, light) -> light * 0.7 + 40 + random.nextGaussian() * 18);
    }

    /** A shadow falls across half of it. */
    private static BufferedImage shaded(BufferedImage image) {
        return each(image, (x, y, light) -> light * (0.5 + 0.5 * x / image.getWidth()));
    }

    private interface Light {
        double at(int x, int y, int light);
    }

    private static BufferedImage each(BufferedImage image, Light change) {
        BufferedImage changed = canvas(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int light = (int) Math.max(0, Math.min(255, change.at(x, y, image.getRGB(x, y) & 0xFF)));
                changed.setRGB(x, y, new Color(light, light, light).getRGB());
            }
        }
        return changed;
    }

    @Test
    void aPictureWithoutASymbolHasNone() throws IOException {
        assertThat(Photograph.of(png(canvas(300, 200))).symbols()).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] cut = "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] bytes : List.of(new byte[0], new byte[] {1, 2, 3}, cut)) {
            assertThatThrownBy(() -> Photograph.of(bytes)).hasMessageContaining("no picture");
        }
    }

    /** A few bytes that claim to be ten thousand million pixels. */
    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHead() {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(100_000)
                .putInt(100_000)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(head.array());
        byte[] png = ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) check.getValue())
                .array();

        assertThatThrownBy(() -> Photograph.of(Arrays.copyOf(png, 200))).hasMessageContaining("100000 x 100000");
    }

    private BufferedImage symbol(LabelContent content, SymbolKind kind) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                labels.draw(content, kind, LabelFormat.PNG).content()));
    }

    private static BufferedImage turned(BufferedImage image, int degrees) {
        int side = (int) Math.hypot(image.getWidth(), image.getHeight()) + 40;
        BufferedImage turned = canvas(side, side);
        AffineTransform turn = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        Graphics2D pen = turned.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage canvas(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return canvas;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
