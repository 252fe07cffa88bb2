package org.medseal.epcis;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
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
 * the dictionary 1, which must never change. 2: what JSON-LD cannot hold, as {@link EventRecord} writes it, compressed
 * without a dictionary.
 */
public final class EventText {
    private static final byte PLAIN = 0;
    private static final byte PACKED = 1;
    private static final byte RECORD = 2;
    private static final int LEVEL = 3;
    /** More than any event that was kept has: what claims to be more is broken. */
    private static final long MOST = 1L << 30;

    private static final byte[] DICTIONARY = dictionary();
    private static final ZstdDictCompress PACKING = new ZstdDictCompress(DICTIONARY, LEVEL);
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
            zstd.setDictID(false).setContentSize(true).loadDict(PACKING);
        }

        public byte[] pack(EpcisEvent event) {
            ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
            try {
                EpcisWriter.event(json, event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (EventRecord.isPlain(event) || parsed(json.toByteArray()).equals(event)) {
                return marked(PACKED, zstd.compress(json.toByteArray()));
            }
            return marked(RECORD, Zstd.compress(EventRecord.write(event), LEVEL));
        }

        private static byte[] marked(byte how, byte... packed) {
            byte[] bytes = new byte[packed.length + 1];
            bytes[0] = how;
            System.arraycopy(packed, 0, bytes, 1, packed.length);
            return bytes;
        }

        @Override
        public void close() {
            zstd.close();
        }
    }

    /** The event as JSON-LD, as far as that can hold it. */
    public static String json(byte[] kept) {
        if (kept[0] == RECORD) {
            ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
            try {
                EpcisWriter.event(json, read(kept));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return json.toString(StandardCharsets.UTF_8);
        }
        byte[] rest = Arrays.copyOfRange(kept, 1, kept.length);
        return new String(kept[0] == PLAIN ? rest : unpacked(kept[0], rest), StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte how, byte... packed) {
        if (how != PACKED && how != RECORD) {
            throw new IllegalStateException("a kept event is packed in the unknown way " + how);
        }
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > MOST) {
            throw new IllegalStateException("a kept event is broken");
        }
        try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
            return (how == PACKED ? zstd.loadDict(UNPACKING) : zstd).decompress(packed, (int) size);
        } catch (ZstdException e) {
            throw new IllegalStateException("a kept event is broken", e);
        }
    }

    /** The event. */
    public static EpcisEvent read(byte[] kept) {
        if (kept[0] == RECORD) {
            return EventRecord.read(unpacked(RECORD, Arrays.copyOfRange(kept, 1, kept.length)));
        }
        return parsed(json(kept).getBytes(StandardCharsets.UTF_8));
    }

    private static EpcisEvent parsed(byte... json) {
        List<EpcisEvent> events = new ArrayList<>(1);
        try {
            EpcisReader.read(new ByteArrayInputStream(json), Form.JSON_LD, events::add, EpcisReader.Mode.LENIENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events.get(0);
    }
}
