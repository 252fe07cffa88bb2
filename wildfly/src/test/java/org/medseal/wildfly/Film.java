package org.medseal.wildfly;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a camera would see that is held over a picture: some grey frames in the form Y4M, which Chromium plays. */
final class Film {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private Film() {}

    static Path of(BufferedImage picture, Path file) throws IOException {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = frame.createGraphics();
        pen.setColor(new Color(0xE0E0E0));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        int size = HEIGHT / 2;
        int width = size * picture.getWidth() / picture.getHeight();
        pen.drawImage(picture, (WIDTH - width) / 2, HEIGHT / 4, width, size, null);
        pen.dispose();
        byte[] light = new byte[WIDTH * HEIGHT];
        frame.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, light);
        byte[] colourless = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colourless, (byte) 128);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 3; i++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(light);
                out.write(colourless);
            }
        }
        return file;
    }
}
