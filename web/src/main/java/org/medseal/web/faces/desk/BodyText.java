package org.medseal.web.faces.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The body of a message to be read on a page.
 *
 * @param cut whether it goes on; the whole can be downloaded
 * @param text UTF-8; bytes that are none are shown as �
 */
public record BodyText(String text, boolean cut) implements Serializable {
    private static final int SHOWN = 60_000;

    /** In lines, its beginning only. */
    static BodyText readable(InputStream body) {
        byte[] bytes = read(body, SHOWN + 1);
        String head = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.UTF_8);
        return new BodyText(Indented.of(head), bytes.length > SHOWN);
    }

    /** As it is, to be edited; null where it is no text, or too much. */
    static String editable(InputStream body, int most) {
        byte[] bytes = read(body, most + 1);
        if (bytes.length > most) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static byte[] read(InputStream body, int atMost) {
        try (body) {
            return body.readNBytes(atMost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean blank() {
        return text.isBlank();
    }
}
