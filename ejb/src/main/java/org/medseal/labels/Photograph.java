package org.medseal.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** A picture with symbols on it, however they lie: DataMatrix, QR, Code 128 and what else a package may carry. */
public final class Photograph {
    /** A camera's largest; the size is known before a pixel is read. */
    private static final long MOST_PIXELS = 60_000_000;

    /** A symbol of a package is still readable then, and a reading takes well under a second. */
    private static final int LONGEST_SIDE = 2000;

    /** Modules of a few pixels are lost when such a picture is turned. */
    private static final int SMALL = 800;

    private static final int DEGREES = 6;
    private static final int HALF_TURN = 180;
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.ASSUME_GS1,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(
                    BarcodeFormat.DATA_MATRIX,
                    BarcodeFormat.QR_CODE,
                    BarcodeFormat.CODE_128,
                    BarcodeFormat.EAN_13,
                    BarcodeFormat.EAN_8,
                    BarcodeFormat.UPC_A,
                    BarcodeFormat.ITF,
                    BarcodeFormat.RSS_14,
                    BarcodeFormat.RSS_EXPANDED,
                    BarcodeFormat.AZTEC));

    private final BufferedImage picture;

    private Photograph(BufferedImage picture) {
        this.picture = picture;
    }

    /**
     * A symbol on the picture.
     *
     * @param symbology as {@code data-matrix}, {@code qr-code}, {@code code-128}
     * @param text what a scanner would send: with the symbology identifier in front (ISO/IEC 15424), where it is known,
     *     and FNC1 as the character 29
     */
    public record Found(String symbology, String text) {}

    /** Refuses what is no picture that can be read: PNG, JPEG, GIF, BMP, and what has too many pixels. */
    public static Photograph of(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Photograph(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new RefusedException(
                    Kind.TOO_LARGE,
                    "too-large",
                    String.format("The picture has %d x %d pixels; at most %,d are taken", width, height, MOST_PIXELS));
        }
        BufferedImage whole = reader.read(0);
        int longest = Math.max(width, height);
        double scale = longest > LONGEST_SIDE ? (double) LONGEST_SIDE / longest : longest < SMALL ? 2 : 1;
        return drawn(
                whole,
                (int) Math.ceil(width * scale),
                (int) Math.ceil(height * scale),
                AffineTransform.getScaleInstance(scale, scale));
    }

    private static RefusedException unreadable() {
        return new RefusedException(
                Kind.MALFORMED, "picture", "The body is no picture that can be read; send a PNG or a JPEG");
    }

    /** The symbols as they were found, each once; none where none can be read. */
    public List<Found> symbols() {
        Map<String, Found> found = new LinkedHashMap<>();
        collect(picture, found);
        // A line of bars is read along, so it must lie level; the others are found as they lie, mostly.
        collect(turned(HALF_TURN / 2), found);
        for (int angle = DEGREES; angle < HALF_TURN && found.isEmpty(); angle += DEGREES) {
            if (angle != HALF_TURN / 2) {
                collect(turned(angle), found);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void collect(BufferedImage image, Map<String, Found> found) {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        for (BinaryBitmap bits : List.of(
                new BinaryBitmap(new HybridBinarizer(light)), new BinaryBitmap(new GlobalHistogramBinarizer(light)))) {
            try {
                for (Result one :
                        new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bits, HINTS)) {
                    Found symbol = symbol(one);
                    found.putIfAbsent(symbol.text(), symbol);
                }
                return;
            } catch (NotFoundException e) {
                continue;
            }
        }
    }

    private static Found symbol(Result result) {
        Object identifier = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        // FNC1 in front is said by the identifier.
        String text = result.getText().startsWith("\u001d") ? result.getText().substring(1) : result.getText();
        String sent = identifier == null || text.startsWith("]") ? text : identifier + text;
        String symbology =
                result.getBarcodeFormat().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Found(symbology, sent);
    }

    private BufferedImage turned(int degrees) {
        double angle = Math.toRadians(degrees);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int side = (int) Math.ceil(Math.hypot(width, height));
        AffineTransform turn = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        turn.rotate(angle);
        turn.translate(-width / 2.0, -height / 2.0);
        return drawn(picture, side, side, turn);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(image, how, null);
            return drawn;
        } finally {
            canvas.dispose();
        }
    }
}
