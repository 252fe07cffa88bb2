package org.medseal.web.rest;

import jakarta.ws.rs.NotSupportedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medseal.capture.DocumentContent;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.Form;

/**
 * A document as it was sent, held until it is kept in the database: a slow sender holds no transaction. A small one is
 * held in memory, a larger one on disk.
 */
final class Upload implements DocumentContent, AutoCloseable {
    /** Bytes that need no file. */
    private static final int SMALL = 64 * 1024;

    private final byte[] start;
    /** The whole of it, start included; null where the start is all. */
    private final Path file;

    private final String type;
    private final Form form;

    private Upload(byte[] start, Path file, String type) {
        this.start = start;
        this.file = file;
        this.type = type;
        this.form = form(type);
    }

    /** Takes it as it is. */
    static Upload receive(InputStream body, String contentType) throws IOException {
        form(contentType);
        byte[] start = body.readNBytes(SMALL);
        if (start.length < SMALL) {
            CaptureLimits.checkBytes(start.length);
            return new Upload(start, null, contentType);
        }
        Upload upload = new Upload(start, Files.createTempFile("medseal-capture", null), contentType);
        try (OutputStream out = Files.newOutputStream(upload.file)) {
            long length = 0;
            for (byte[] part = start; part.length > 0; part = body.readNBytes(SMALL)) {
                out.write(part);
                length += part.length;
                CaptureLimits.checkBytes(length);
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

    Form form() {
        return form;
    }

    /** The one event that it holds. */
    EpcisEvent requireEvent() throws IOException {
        List<EpcisEvent> events = new ArrayList<>();
        try (InputStream in = open()) {
            EpcisReader.read(in, form, event -> {
                if (!events.isEmpty()) {
                    throw EpcisException.of(
                            "one-event", "Here one event is taken at a time; more go to /epcis/capture");
                }
                events.add(event);
            });
        }
        return events.stream().findFirst().orElseThrow(() -> EpcisException.of("one-event", "There is no event in it"));
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null
                ? new ByteArrayInputStream(start)
                : new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
