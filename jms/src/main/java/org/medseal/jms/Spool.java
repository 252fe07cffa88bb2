package org.medseal.jms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a body of any length: a small one in memory, a large one in a file that is gone when this is closed. */
final class Spool extends OutputStream {
    private static final int SMALL = 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream out = memory;

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (file == null && memory.size() + length > SMALL) {
            file = Files.createTempFile("medseal-", ".spool");
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory.reset();
        }
        out.write(bytes, from, length);
    }

    boolean isSmall() {
        return file == null;
    }

    String text() {
        return memory.toString(StandardCharsets.UTF_8);
    }

    InputStream open() throws IOException {
        out.flush();
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
