package org.medseal.epcis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what was read, on disk where it is much, until it is known that it need not be read again. */
final class Replay extends InputStream {
    private static final int IN_MEMORY = 1 << 20;

    private final InputStream in;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream disk;

    Replay(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
        int n = in.read(buffer, offset, size);
        if (n > 0 && memory != null) {
            keep(buffer, offset, n);
        }
        return n;
    }

    private void keep(byte[] buffer, int offset, int n) throws IOException {
        if (memory.size() + n <= IN_MEMORY && disk == null) {
            memory.write(buffer, offset, n);
            return;
        }
        if (disk == null) {
            file = Files.createTempFile("epcis", ".json");
            disk = Files.newOutputStream(file);
        }
        disk.write(buffer, offset, n);
    }

    /** From here on nothing need be kept. */
    void stop() throws IOException {
        memory = null;
        discard();
    }

    /** Everything that was read, from the beginning; what follows comes after it. */
    InputStream again() throws IOException {
        InputStream start = new ByteArrayInputStream(memory.toByteArray());
        memory = null;
        if (disk == null) {
            return new SequenceInputStream(start, in);
        }
        disk.close();
        return new SequenceInputStream(start, new SequenceInputStream(Files.newInputStream(file), in));
    }

    private void discard() throws IOException {
        if (disk != null) {
            disk.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        discard();
    }
}
