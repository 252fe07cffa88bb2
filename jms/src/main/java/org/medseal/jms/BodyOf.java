package org.medseal.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a message's body. A large message goes through a file, so that it is never in memory whole. */
final class BodyOf {
    /** Set by the broker on large messages. */
    private static final String LARGE_SIZE = "_AMQ_LARGE_SIZE";

    /** Setting this property has the broker's client write the body of a large message to the stream. */
    private static final String SAVE_STREAM = "JMS_AMQ_SaveStream";

    private BodyOf() {}

    static InputStream open(Message message) throws JMSException, IOException {
        if (message instanceof TextMessage text) {
            String body = text.getText();
            return new ByteArrayInputStream(body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
        }
        if (message instanceof BytesMessage bytes) {
            return bytes.propertyExists(LARGE_SIZE) ? throughFile(bytes) : new Body(bytes);
        }
        return InputStream.nullInputStream();
    }

    /** Whether the message is of a kind that has bytes to keep. */
    static boolean hasText(Message message) {
        return message instanceof TextMessage || message instanceof BytesMessage;
    }

    private static InputStream throughFile(BytesMessage message) throws JMSException, IOException {
        Path file = Files.createTempFile("medseal-", ".message");
        try (OutputStream out = Files.newOutputStream(file)) {
            message.setObjectProperty(SAVE_STREAM, out);
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static final class Body extends InputStream {
        private final BytesMessage message;

        private Body(BytesMessage message) {
            this.message = message;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                if (from == 0) {
                    return message.readBytes(into, length);
                }
                byte[] part = new byte[length];
                int count = message.readBytes(part, length);
                if (count > 0) {
                    System.arraycopy(part, 0, into, from, count);
                }
                return count;
            } catch (JMSException e) {
                throw new IOException(e);
            }
        }
    }
}
