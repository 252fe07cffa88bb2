package org.medseal.labels;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.medseal.gs1.Element;

/** A made-up photograph of a pack read as {@code POST /api/codes/scan} reads it, and by ZXing called directly. */
public final class PhotographSpeed {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final int NOISE = 24;
    private static final double ASKEW = Math.toRadians(4);
    private static final int BETWEEN = 80;
    private static final int SMALLER = 6;
    private static final int SMALLER_BARS = 3;

    private final byte[] file;
    private final int symbols;

    private PhotographSpeed(SymbolKind... kinds) throws IOException {
        symbols = kinds.length;
        file = photograph(List.of(kinds));
    }

    /** A pack's DataMatrix in the middle: there ZXing finds it. */
    public static PhotographSpeed one() throws IOException {
        return new PhotographSpeed(SymbolKind.DATAMATRIX);
    }

    /** A case's label: two symbols side by side. */
    public static PhotographSpeed two() throws IOException {
        return new PhotographSpeed(SymbolKind.QR, SymbolKind.GS1_128);
    }

    /** How many codes are on it. */
    public int symbols() {
        return symbols;
    }

    /** As Medseal does it. */
    public void ours() {
        require(Photograph.of(file).symbols().size());
    }

    /** The reader for one symbol, or that for several. */
    public void zxing() throws IOException, NotFoundException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bits = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        MultiFormatReader reader = new MultiFormatReader();
        if (symbols == 1) {
            reader.decode(bits, Symbols.HINTS);
        } else {
            require(new GenericMultipleBarcodeReader(reader).decodeMultiple(bits, Symbols.HINTS).length);
        }
    }

    private void require(int found) {
        if (found != symbols) {
            throw new IllegalStateException("Read " + found + " codes, not " + symbols);
        }
    }

    private static byte[] photograph(List<SymbolKind> kinds) throws IOException {
        BufferedImage table = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = table.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(new Color(190, 180, 165));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(ASKEW, WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(new Color(236, 236, 230));
        pen.fillRect(WIDTH / 8, HEIGHT / 4, WIDTH * 3 / 4, HEIGHT / 2);
        List<BufferedImage> images = new ArrayList<>();
        for (SymbolKind kind : kinds) {
            images.add(symbol(kind));
        }
        int wide = images.stream().mapToInt(BufferedImage::getWidth).sum() + (images.size() - 1) * BETWEEN;
        int x = (WIDTH - wide) / 2;
        for (BufferedImage symbol : images) {
            pen.drawImage(symbol, x, (HEIGHT - symbol.getHeight()) / 2, null);
            x += symbol.getWidth() + BETWEEN;
        }
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(pen.getFont().deriveFont(30f));
        pen.drawString("Amlodipin Medseal 5 mg, 30 tablets", WIDTH / 8 + 60, HEIGHT * 3 / 4 - 60);
        pen.dispose();
        noise(table);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(table, "jpeg", out);
        return out.toByteArray();
    }

    private static BufferedImage symbol(SymbolKind kind) throws IOException {
        LabelContent content = kind == SymbolKind.GS1_128
                ? new LabelContent(List.of(new Element("00", "095060000000000015")))
                : new LabelContent(List.of(
                        new Element("01", "09506000134352"),
                        new Element("17", "281031"),
                        new Element("10", "L7"),
                        new Element("21", kind + "1")));
        byte[] png = PngLabel.of(SymbolEncoder.draw(content, kind).withoutText());
        BufferedImage symbol = ImageIO.read(new ByteArrayInputStream(png));
        int pixels = kind == SymbolKind.GS1_128 ? SMALLER_BARS : SMALLER;
        int width = symbol.getWidth() * pixels / PngLabel.PIXELS_PER_MODULE;
        int height = symbol.getHeight() * pixels / PngLabel.PIXELS_PER_MODULE;
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.drawImage(symbol, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    private static void noise(BufferedImage picture) {
        Random random = new Random(16);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color colour = new Color(picture.getRGB(x, y));
                int more = random.nextInt(NOISE) - NOISE / 2;
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        grain(colour.getRed(), more),
                                        grain(colour.getGreen(), more),
                                        grain(colour.getBlue(), more))
                                .getRGB());
            }
        }
    }

    private static int grain(int light, int more) {
        return Math.max(0, Math.min(255, light + more));
    }
}
