package org.medseal.labels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import uk.org.okapibarcode.graphics.Rectangle;

/** A label as PNG in black and white, whole pixels to a module, so that no edge is blurred. */
final class PngLabel {
    static final int PIXELS_PER_MODULE = 8;
    private static final int WHITE = 0xFFFFFF;
    private static final int TEXT_SCALE = 2;

    private PngLabel() {}

    static byte[] of(Picture picture) {
        int textWidth =
                picture.lines().stream().mapToInt(String::length).max().orElse(0) * PixelFont.WIDTH * TEXT_SCALE;
        int width = Math.max(picture.width() * PIXELS_PER_MODULE, textWidth + 2 * PIXELS_PER_MODULE);
        BufferedImage image =
                new BufferedImage(width, picture.heightWithText() * PIXELS_PER_MODULE, BufferedImage.TYPE_BYTE_BINARY);
        fill(image, 0, 0, image.getWidth(), image.getHeight(), WHITE);
        for (Rectangle bar : picture.dark()) {
            fill(image, pixels(bar.x), pixels(bar.y), pixels(bar.width), pixels(bar.height), 0);
        }
        int y = picture.height() * PIXELS_PER_MODULE;
        for (String line : picture.lines()) {
            PixelFont.draw(
                    line, PIXELS_PER_MODULE, y, TEXT_SCALE, (x, top) -> fill(image, x, top, TEXT_SCALE, TEXT_SCALE, 0));
            y += Picture.LINE * PIXELS_PER_MODULE;
        }
        return bytes(image);
    }

    private static int pixels(double modules) {
        return (int) Math.round(modules * PIXELS_PER_MODULE);
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height, int colour) {
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                image.setRGB(column, row, colour);
            }
        }
    }

    private static byte[] bytes(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
