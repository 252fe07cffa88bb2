package org.medseal.labels;

import uk.org.okapibarcode.graphics.Rectangle;

/** A label as PNG in black and white, whole pixels to a module, so that no edge is blurred. */
final class PngLabel {
    static final int PIXELS_PER_MODULE = 8;
    private static final int TEXT_SCALE = 2;
    private static final double MILLIMETRES_PER_METRE = 1000;

    private PngLabel() {}

    static byte[] of(Picture picture) {
        int textWidth =
                picture.lines().stream().mapToInt(String::length).max().orElse(0) * PixelFont.WIDTH * TEXT_SCALE;
        int width = Math.max(picture.width() * PIXELS_PER_MODULE, textWidth + 2 * PIXELS_PER_MODULE);
        Bitmap bitmap = new Bitmap(width, picture.heightWithText() * PIXELS_PER_MODULE);
        for (Rectangle bar : picture.dark()) {
            bitmap.blacken(pixels(bar.x), pixels(bar.y), pixels(bar.width), pixels(bar.height));
        }
        int y = picture.height() * PIXELS_PER_MODULE;
        for (String line : picture.lines()) {
            PixelFont.draw(
                    line, PIXELS_PER_MODULE, y, TEXT_SCALE, (x, top) -> bitmap.blacken(x, top, TEXT_SCALE, TEXT_SCALE));
            y += Picture.LINE * PIXELS_PER_MODULE;
        }
        return bitmap.png((int) Math.round(PIXELS_PER_MODULE * MILLIMETRES_PER_METRE / picture.moduleMillimetres()));
    }

    private static int pixels(double modules) {
        return (int) Math.round(modules * PIXELS_PER_MODULE);
    }
}
