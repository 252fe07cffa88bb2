package org.medseal.web.rest;

import jakarta.ws.rs.NotSupportedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.Form;

/**
 * A document as it was sent, on disk until it is kept in the database: a slow sender holds no transaction, and a large
 * document no memory.
 */
final class Upload implements AutoCloseable {
    private final Path file;

    private Upload(Path file) {
        this.file = file;
    }

    /** Refuses at once what is no EPCIS document by its schema. */
    static Upload receive(InputStream body, String contentType) throws IOException {
        Form form = form(contentType);
        Upload upload = new Upload(Files.createTempFile("medseal-capture", null));
        try {
            try (OutputStream out = Files.newOutputStream(upload.file)) {
                body.transferTo(out);
            }
            try (InputStream in = upload.open()) {
                EpcisReader.read(in, form, event -> {});
            }
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private static Form form(String contentType) {
        try {
            return EpcisReader.detect(contentType);
        } catch (EpcisException e) {
            throw new NotSupportedException();
        }
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
