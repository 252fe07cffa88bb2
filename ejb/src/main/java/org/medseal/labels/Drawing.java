package org.medseal.labels;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Pictures made from a picture: larger, turned, a part of it laid straight. On white, three bytes a pixel in an int. */
final class Drawing {
    /** Around a part that was cut out; readers want white there. */
    private static final int MARGIN = 16;

    private static final int QUARTERS = 90;

    private Drawing() {}

    static BufferedImage scaled(BufferedImage image, double scale) {
        if (scale == 1 && image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        return drawn(
                image,
                (int) Math.ceil(image.getWidth() * scale),
                (int) Math.ceil(image.getHeight() * scale),
                AffineTransform.getScaleInstance(scale, scale));
    }

    static BufferedImage turned(BufferedImage image, int degrees) {
        double width = image.getWidth();
        double height = image.getHeight();
        boolean quarter = degrees % QUARTERS == 0;
        int side = (int) Math.ceil(quarter ? Math.max(width, height) : Math.hypot(width, height));
        AffineTransform turn = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-width / 2, -height / 2);
        return drawn(image, side, side, turn);
    }

    /** The patch alone, its sides along those of the picture. */
    static BufferedImage cut(BufferedImage image, Patch patch, double scale) {
        AffineTransform lay = AffineTransform.getTranslateInstance(MARGIN, MARGIN);
        lay.scale(scale, scale);
        lay.concatenate(new AffineTransform(patch.ux(), -patch.uy(), patch.uy(), patch.ux(), 0, 0));
        lay.translate(-patch.x(), -patch.y());
        int width = (int) Math.ceil(patch.width() * scale);
        int height = (int) Math.ceil(patch.height() * scale);
        BufferedImage cut = drawn(image, width + 2 * MARGIN, height + 2 * MARGIN, lay);
        Graphics2D canvas = cut.createGraphics();
        try {
            // what stands beside the patch is no part of it
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, cut.getWidth(), MARGIN - 2);
            canvas.fillRect(0, height + MARGIN + 2, cut.getWidth(), MARGIN);
            canvas.fillRect(0, 0, MARGIN - 2, cut.getHeight());
            canvas.fillRect(width + MARGIN + 2, 0, MARGIN, cut.getHeight());
        } finally {
            canvas.dispose();
        }
        return cut;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            if (how.isIdentity()) {
                canvas.drawImage(image, 0, 0, null);
            } else {
                canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                canvas.drawImage(image, how, null);
            }
            return drawn;
        } finally {
            canvas.dispose();
        }
    }
}
