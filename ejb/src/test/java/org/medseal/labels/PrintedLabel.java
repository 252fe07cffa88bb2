package org.medseal.labels;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A label on paper, from each of the files that Medseal makes of it: what a printer or a browser would show. */
record PrintedLabel(BufferedImage paper, double dotsPerMillimetre) {
    private static final int FINE = 406;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final Pattern GRAPHIC =
            Pattern.compile("\\^FO(\\d+),(\\d+)\\^GFA,(\\d+),\\d+,(\\d+),([0-9A-F]+)\\^FS");
    private static final Pattern RULE = Pattern.compile("\\^FO(\\d+),(\\d+)\\^GB(\\d+),(\\d+),\\d+\\^FS");
    private static final Pattern LINE = Pattern.compile("\\^FO(\\d+),(\\d+)\\^A0N,(\\d+),(\\d+)\\^FH_\\^FD(.*)\\^FS");
    private static final Pattern SVG_PATH =
            Pattern.compile("translate\\(([\\d.]+) ([\\d.]+)\\) scale\\(([\\d.]+)\\)\" d=\"([^\"]+)\"");
    private static final Pattern SVG_BAR =
            Pattern.compile("M([\\d.E-]+) ([\\d.E-]+)h([\\d.E-]+)v([\\d.E-]+)h-[\\d.E-]+z");

    /** By poppler, in black and white. */
    static PrintedLabel pdf(byte[] file, Path folder) throws IOException {
        Path pdf = Files.write(Files.createTempFile(folder, "label", ".pdf"), file);
        return new PrintedLabel(ImageIO.read(Decoders.rasterised(pdf, FINE).toFile()), FINE / MILLIMETRES_PER_INCH);
    }

    /** Its graphics dot by dot; of its text the boxes that it may fill. */
    static PrintedLabel zpl(byte[] file, LabelTemplate template, Resolution resolution) {
        String zpl = new String(file, StandardCharsets.UTF_8);
        PrintedLabel label = blank(template, resolution.dotsPerMillimetre());
        GRAPHIC.matcher(zpl).results().forEach(label::graphic);
        Graphics2D pen = label.pen();
        for (Matcher rule = RULE.matcher(zpl); rule.find(); ) {
            pen.fillRect(number(rule, 1), number(rule, 2), number(rule, 3), number(rule, 4));
        }
        for (Matcher line = LINE.matcher(zpl); line.find(); ) {
            int width = (int) Math.ceil(ZplText.sizes(line.group(5)) * number(line, 4));
            pen.fillRect(number(line, 1), number(line, 2), width, number(line, 3));
        }
        return label;
    }

    /** Its paths. */
    static PrintedLabel svg(byte[] file, LabelTemplate template) {
        PrintedLabel label = blank(template, FINE / MILLIMETRES_PER_INCH);
        Graphics2D pen = label.pen();
        Matcher path = SVG_PATH.matcher(new String(file, StandardCharsets.UTF_8));
        while (path.find()) {
            Path2D bars = new Path2D.Double();
            for (Matcher bar = SVG_BAR.matcher(path.group(4)); bar.find(); ) {
                bars.append(new Rectangle2D.Double(real(bar, 1), real(bar, 2), real(bar, 3), real(bar, 4)), false);
            }
            AffineTransform place = AffineTransform.getScaleInstance(label.dotsPerMillimetre, label.dotsPerMillimetre);
            place.translate(real(path, 1), real(path, 2));
            place.scale(real(path, 3), real(path, 3));
            pen.fill(place.createTransformedShape(bars));
        }
        return label;
    }

    private static PrintedLabel blank(LabelTemplate template, double dotsPerMillimetre) {
        PrintedLabel label = new PrintedLabel(
                new BufferedImage(
                        (int) Math.ceil(template.width() * dotsPerMillimetre),
                        (int) Math.ceil(template.height() * dotsPerMillimetre),
                        BufferedImage.TYPE_INT_RGB),
                dotsPerMillimetre);
        Graphics2D pen = label.pen();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, label.paper.getWidth(), label.paper.getHeight());
        return label;
    }

    private Graphics2D pen() {
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.BLACK);
        return pen;
    }

    private void graphic(MatchResult field) {
        int bytesPerRow = Integer.parseInt(field.group(4));
        byte[] dots = HexFormat.of().parseHex(field.group(5));
        for (int i = 0; i < dots.length * 8; i++) {
            if ((dots[i / 8] & 0x80 >> i % 8) != 0) {
                int x = Integer.parseInt(field.group(1)) + i % (bytesPerRow * 8);
                int y = Integer.parseInt(field.group(2)) + i / (bytesPerRow * 8);
                paper.setRGB(x, y, 0);
            }
        }
    }

    /** What lies around the symbol, with a little of what stands beside it, on a sheet of its own. */
    Path cut(LabelPage.PlacedSymbol symbol, Path folder) throws IOException {
        int left = Math.max(0, dots(symbol.x() - 0.5));
        int top = Math.max(0, dots(symbol.y() - 0.5));
        int right = Math.min(paper.getWidth(), dots(symbol.right() + 0.5));
        int below = Math.min(paper.getHeight(), dots(symbol.below() + 0.5));
        BufferedImage sheet = new BufferedImage(right - left, below - top, BufferedImage.TYPE_INT_RGB);
        sheet.createGraphics().drawImage(paper.getSubimage(left, top, right - left, below - top), 0, 0, null);
        Path picture = Files.createTempFile(folder, "symbol", ".png");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", out);
        return Files.write(picture, out.toByteArray());
    }

    /** Whether a strip along the edges is white. */
    boolean hasMargin(double millimetres) {
        int strip = (int) (millimetres * dotsPerMillimetre);
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                boolean atEdge =
                        x < strip || y < strip || x >= paper.getWidth() - strip || y >= paper.getHeight() - strip;
                if (atEdge && (paper.getRGB(x, y) & 0xFF) < 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    private int dots(double millimetres) {
        return (int) Math.round(millimetres * dotsPerMillimetre);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static double real(Matcher found, int group) {
        return Double.parseDouble(found.group(group));
    }
}
