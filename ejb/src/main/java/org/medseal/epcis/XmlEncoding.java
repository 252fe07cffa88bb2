package org.medseal.epcis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which encoding an XML document is (XML 1.0, appendix F) and gives it as UTF-8 without a byte order mark. */
final class XmlEncoding {
    private static final int LOOK = 256;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Set<String> AS_IT_IS = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");
    private static final Set<String> KNOWN = Set.of(
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-15",
            "WINDOWS-1250",
            "WINDOWS-1251",
            "WINDOWS-1252",
            "GBK",
            "GB18030",
            "SHIFT_JIS");

    private XmlEncoding() {}

    static InputStream utf8(InputStream document) throws IOException {
        PushbackInputStream in = new PushbackInputStream(document, LOOK);
        byte[] start = in.readNBytes(LOOK);
        if (start.length >= 2) {
            int first = (start[0] & 0xFF) << 8 | start[1] & 0xFF;
            if (first == 0xFEFF || first == 0x003C) {
                in.unread(start, first == 0xFEFF ? 2 : 0, start.length - (first == 0xFEFF ? 2 : 0));
                return transcoded(in, StandardCharsets.UTF_16BE);
            }
            if (first == 0xFFFE || first == 0x3C00) {
                in.unread(start, first == 0xFFFE ? 2 : 0, start.length - (first == 0xFFFE ? 2 : 0));
                return transcoded(in, StandardCharsets.UTF_16LE);
            }
        }
        boolean mark =
                start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        int skip = mark ? 3 : 0;
        in.unread(start, skip, start.length - skip);
        return declared(in, Arrays.copyOfRange(start, skip, start.length), mark);
    }

    private static InputStream declared(InputStream in, byte[] start, boolean mark) throws IOException {
        Matcher m = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        String name = m.find() ? m.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (AS_IT_IS.contains(name)) {
            return in;
        }
        if (mark || !KNOWN.contains(name) || !Charset.isSupported(name)) {
            throw EpcisException.at(
                    "encoding",
                    "The document says that it is in encoding " + m.group(1) + ", which is not so or not read here",
                    1,
                    1);
        }
        return transcoded(in, Charset.forName(name));
    }

    private static InputStream transcoded(InputStream in, Charset charset) {
        return new Transcoded(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Characters as UTF-8, without the declaration of the encoding that they came in. */
    private static final class Transcoded extends InputStream {
        private final Reader reader;
        private final char[] chars = new char[4096];
        private InputStream bytes = new ByteArrayInputStream(new byte[0]);
        private boolean begun;
        private char high;

        Transcoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int size) throws IOException {
            int n = bytes.read(buffer, offset, size);
            while (n < 0) {
                int chars = fill();
                if (chars < 0) {
                    return -1;
                }
                n = bytes.read(buffer, offset, size);
            }
            return n;
        }

        private int fill() throws IOException {
            int kept = 0;
            if (high != 0) {
                chars[kept++] = high;
                high = 0;
            }
            int n = reader.read(chars, kept, chars.length - kept);
            if (n < 0 && kept == 0) {
                return -1;
            }
            int end = kept + Math.max(n, 0);
            if (n > 0 && Character.isHighSurrogate(chars[end - 1])) {
                high = chars[--end];
            }
            String text = new String(chars, 0, end);
            if (!begun) {
                begun = true;
                text = text.replaceFirst("^<\\?xml([^>]*?)\\sencoding\\s*=\\s*[\"'][^\"']*[\"']", "<?xml$1");
            }
            bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return end;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
