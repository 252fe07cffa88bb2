package org.medseal.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The letters of a PNG label. A server often has no fonts installed, and a label must look the same everywhere: so the
 * glyphs are a resource, X.Org's public-domain 6x13, a line for a character with its rows as hexadecimal bytes.
 */
final class PixelFont {
    static final int WIDTH = 6;
    static final int HEIGHT = 13;
    private static final int[][] GLYPHS = read();

    /** Takes the place of one dot of a letter. */
    interface Pen {
        void dot(int x, int y);
    }

    private PixelFont() {}

    static void draw(String text, int left, int top, int scale, Pen pen) {
        for (int i = 0; i < text.length(); i++) {
            int[] rows = text.charAt(i) < GLYPHS.length ? GLYPHS[text.charAt(i)] : GLYPHS[0];
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < WIDTH; column++) {
                    if ((rows[row] & 0x80 >> column) != 0) {
                        pen.dot(left + (i * WIDTH + column) * scale, top + row * scale);
                    }
                }
            }
        }
    }

    private static int[][] read() {
        int[][] glyphs = new int[127][0];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PixelFont.class.getResourceAsStream("font-6x13.txt")),
                StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] rows = line.substring(2).split(" ");
                int[] glyph = new int[HEIGHT];
                for (int row = 0; row < HEIGHT; row++) {
                    glyph[row] = Integer.parseInt(rows[row], 16);
                }
                glyphs[line.charAt(0)] = glyph;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }
}
