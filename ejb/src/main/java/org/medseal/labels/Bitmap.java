package org.medseal.labels;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** White paper of one bit a pixel, and its file (PNG, ISO/IEC 15948), which says how large it is on paper. */
final class Bitmap {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte ONE_BIT = 1;
    private static final byte PER_METRE = 1;
    /** Each row as its difference to the one above: rows within a module are then nothing but zeros. */
    private static final byte FILTER_UP = 2;

    private final int width;
    private final int height;
    private final int bytesPerRow;
    private final byte[] rows;

    Bitmap(int width, int height) {
        this.width = width;
        this.height = height;
        this.bytesPerRow = (width + 7) / 8;
        this.rows = new byte[bytesPerRow * height];
        Arrays.fill(rows, (byte) 0xFF);
    }

    /** Whole bytes where it can be, for a symbol is hundreds of these; the rows of a rectangle are alike. */
    void blacken(int x, int y, int across, int down) {
        int right = Math.min(width, x + across);
        if (x >= right) {
            return;
        }
        int firstByte = x >> 3;
        int lastByte = right - 1 >> 3;
        int keptOfFirst = ~(0xFF >> (x & 7));
        int keptOfLast = 0x7F >> (right - 1 & 7);
        int bottom = Math.min(height, y + down);
        for (int row = y; row < bottom; row++) {
            int start = row * bytesPerRow;
            if (firstByte == lastByte) {
                rows[start + firstByte] &= (byte) (keptOfFirst | keptOfLast);
            } else {
                rows[start + firstByte] &= (byte) keptOfFirst;
                Arrays.fill(rows, start + firstByte + 1, start + lastByte, (byte) 0);
                rows[start + lastByte] &= (byte) keptOfLast;
            }
        }
    }

    byte[] png(int pixelsPerMetre) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(ONE_BIT)
                        .array());
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(pixelsPerMetre)
                        .putInt(pixelsPerMetre)
                        .put(PER_METRE)
                        .array());
        chunk(out, "IDAT", deflated(filtered()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private byte[] filtered() {
        byte[] filtered = new byte[(bytesPerRow + 1) * height];
        for (int row = 0; row < height; row++) {
            int to = row * (bytesPerRow + 1);
            int at = row * bytesPerRow;
            filtered[to] = FILTER_UP;
            if (row == 0) {
                System.arraycopy(rows, 0, filtered, 1, bytesPerRow);
            } else if (!Arrays.equals(rows, at, at + bytesPerRow, rows, at - bytesPerRow, at)) {
                for (int i = 0; i < bytesPerRow; i++) {
                    filtered[to + 1 + i] = (byte) (rows[at + i] - rows[at + i - bytesPerRow]);
                }
            }
        }
        return filtered;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
