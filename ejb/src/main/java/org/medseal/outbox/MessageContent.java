package org.medseal.outbox;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import javax.sql.DataSource;

/** Keeps the bytes of messages: compressed, in parts of half a megabyte, so that memory does not grow with them. */
public final class MessageContent {
    private static final int PART = 512 * 1024;
    /** Of the levels of Zstandard. */
    private static final int FASTEST = 1;

    private final Connection connection;

    public MessageContent(Connection connection) {
        this.connection = connection;
    }

    /** What was kept. */
    public record Kept(long id, long length, byte[] sha256) {}

    Kept keep(String text) throws SQLException {
        try {
            return keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads to the end; the bytes are there when the connection's transaction commits. */
    public Kept keep(InputStream bytes) throws SQLException, IOException {
        MessageDigest sha256 = sha256();
        PartWriter parts = new PartWriter();
        long length;
        try (OutputStream compressed = new ZstdOutputStream(parts, FASTEST)) {
            length = new DigestInputStream(bytes, sha256).transferTo(compressed);
        }
        return new Kept(parts.id, length, sha256.digest());
    }

    /** Reads part by part; each read takes a connection of its own from the source for a moment. */
    public static InputStream read(DataSource database, long contentId) {
        try {
            return new ZstdInputStream(new PartReader(database, contentId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class PartWriter extends OutputStream {
        /** Given with the first part. */
        private long id;
        /** Most messages are small: grows up to a part. */
        private byte[] buffer = new byte[4 * 1024];

        private int filled;
        private int part;
        private boolean closed;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int step = Math.min(PART - filled, length - done);
                if (filled + step > buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.min(PART, Math.max(2 * buffer.length, filled + step)));
                }
                System.arraycopy(bytes, from + done, buffer, filled, step);
                filled += step;
                done += step;
                if (filled == PART) {
                    store();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                store();
            }
        }

        private void store() throws IOException {
            if (filled == 0) {
                return;
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into message_content"
                    + " (content_id, part, bytes) values (coalesce(?, nextval('message_content_id')), ?, ?)"
                    + " returning content_id")) {
                insert.setObject(1, part == 0 ? null : id, Types.BIGINT);
                insert.setInt(2, part++);
                insert.setBytes(3, Arrays.copyOf(buffer, filled));
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    id = row.getLong(1);
                }
                filled = 0;
            } catch (SQLException e) {
                throw new IOException("A part of the message cannot be kept", e);
            }
        }
    }

    private static final class PartReader extends InputStream {
        private final DataSource database;
        private final long id;
        private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
        private int next;

        private PartReader(DataSource database, long id) {
            this.database = database;
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = current.read(into, from, length);
            while (count < 0) {
                byte[] bytes = part();
                if (bytes.length == 0) {
                    return -1;
                }
                current = new ByteArrayInputStream(bytes);
                count = current.read(into, from, length);
            }
            return count;
        }

        private byte[] part() throws IOException {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "select bytes from message_content where content_id = ? and part = ?")) {
                select.setLong(1, id);
                select.setInt(2, next++);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getBytes(1) : new byte[0];
                }
            } catch (SQLException e) {
                throw new IOException("A part of the message cannot be read", e);
            }
        }
    }
}
