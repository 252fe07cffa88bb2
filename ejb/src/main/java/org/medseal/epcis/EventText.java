package org.medseal.epcis;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An event as kept: its JSON-LD, packed with a dictionary of what nearly every event says, which takes a third of the
 * room.
 *
 * <p>Bytes: one that says how the others are to be read. 0: JSON in UTF-8. 1: the same, compressed with Zstandard and
 * the dictionary 1, which must never change; a better one would be number 2.
 */
public final class EventText {
    private static final byte PLAIN = 0;
    private static final byte PACKED = 1;
    private static final int LEVEL = 3;
    /** More than any event that was kept has: what claims to be more is broken. */
    private static final long MOST = 1L << 30;

    private static final byte[] DICTIONARY = dictionary();
    private static final ZstdDictDecompress UNPACKING = new ZstdDictDecompress(DICTIONARY);

    private EventText() {}

    private static byte[] dictionary() {
        try (InputStream in = EventText.class.getResourceAsStream("events-1.dictionary")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs many events, one after the other. */
    public static final class Packer implements Closeable {
        private final ZstdCompressCtx zstd = new ZstdCompressCtx();

        public Packer() {
            zstd.setLevel(LEVEL).setDictID(false).setContentSize(true).loadDict(DICTIONARY);
        }

        public byte[] pack(EpcisEvent event) {
            ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
            try {
                EpcisWriter.event(json, event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            byte[] packed = zstd.compress(json.toByteArray());
            byte[] bytes = new byte[packed.length + 1];
            bytes[0] = PACKED;
            System.arraycopy(packed, 0, bytes, 1, packed.length);
            return bytes;
        }

        @Override
        public void close() {
            zstd.close();
        }
    }

    /** The event as JSON-LD. */
    public static String json(byte[] kept) {
        byte[] rest = Arrays.copyOfRange(kept, 1, kept.length);
        return new String(kept[0] == PLAIN ? rest : unpacked(kept[0], rest), StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte how, byte... packed) {
        if (how != PACKED) {
            throw new IllegalStateException("a kept event is packed in the unknown way " + how);
        }
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > MOST) {
            throw new IllegalStateException("a kept event is broken");
        }
        try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
            return zstd.loadDict(UNPACKING).decompress(packed, (int) size);
        } catch (ZstdException e) {
            throw new IllegalStateException("a kept event is broken", e);
        }
    }

    /** The event. */
    public static EpcisEvent read(byte[] kept) {
        List<EpcisEvent> events = new ArrayList<>(1);
        try {
            byte[] json = json(kept).getBytes(StandardCharsets.UTF_8);
            EpcisReader.read(new ByteArrayInputStream(json), Form.JSON_LD, events::add, EpcisReader.Mode.LENIENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events.get(0);
    }
}
