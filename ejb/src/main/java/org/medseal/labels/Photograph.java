package org.medseal.labels;

import com.google.zxing.BinaryBitmap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
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
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        return Drawing.scaled(reader.read(0), scale);
    }

    private static RefusedException unreadable() {
        return new RefusedException(
                Kind.MALFORMED, "picture", "The body is no picture that can be read; send a PNG or a JPEG");
    }

    /**
     * The symbols, each once; none where none can be read. First the picture as it is; then each of its parts that may be a
     * symbol and has not been read; where all that brings nothing, the picture enlarged and turned.
     */
    public List<Found> symbols() {
        Symbols found = new Symbols();
        BinaryBitmap bits = Symbols.bits(picture);
        found.readOne(bits);
        found.readPatches(picture, bits);
        if (found.isEmpty()) {
            thoroughly(found);
        }
        return found.list();
    }

    private void thoroughly(Symbols found) {
        found.readAll(picture);
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        BufferedImage large = longest < SMALL ? Drawing.scaled(picture, 2) : picture;
        if (found.isEmpty() && large != picture) {
            found.readOne(Symbols.bits(large));
            found.readPatches(large, Symbols.bits(large));
        }
        for (int angle = DEGREES; angle < HALF_TURN && found.isEmpty(); angle += DEGREES) {
            found.readAll(Drawing.turned(large, angle));
        }
    }
}
