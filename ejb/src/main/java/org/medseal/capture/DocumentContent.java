package org.medseal.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.medseal.outbox.MessageContent;

/** The bytes of a document as received. They are read as often as need be, also by several threads at once. */
public interface DocumentContent {
    /** As the sender gave it, or null: then the first bytes tell XML from JSON. */
    String type();

    InputStream open() throws IOException;

    /** Where they are kept, if they came through a queue: then they need not be kept again. */
    default Optional<MessageContent.Kept> kept() {
        return Optional.empty();
    }

    static DocumentContent of(byte[] bytes, String type) {
        return new DocumentContent() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
