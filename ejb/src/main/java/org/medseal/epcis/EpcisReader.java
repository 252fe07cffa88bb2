package org.medseal.epcis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads EPCIS documents as streams: XML of 1.2 and 2.0, JSON-LD of 2.0; documents, query documents and single events.
 * Accepts what the standard's schemas accept, and nothing else; the first fault ends it with an {@link EpcisException}.
 */
public final class EpcisReader {
    private static final int LOOK = 4096;

    /** How to take what the schemas refuse but everybody understands. */
    public enum Mode {
        /** As the schemas have it. */
        STRICT,
        /**
         * Mends capitals in words of the CBV, takes parts of XML in any order and place where they can be understood, and
         * texts in JSON that are no URIs, as XML does.
         */
        LENIENT
    }

    private EpcisReader() {}

    /** Reads strictly. */
    public static void read(InputStream in, Form form, EpcisSink sink) throws IOException {
        read(in, form, sink, Mode.STRICT);
    }

    /**
     * Reads the document to its end and leaves the stream open.
     *
     * @throws EpcisException where the document breaks a rule
     * @throws IOException where the stream itself fails
     */
    public static void read(InputStream in, Form form, EpcisSink sink, Mode mode) throws IOException {
        if (form == Form.XML) {
            XmlReader.read(in, sink, mode == Mode.LENIENT);
        } else {
            JsonReader.read(in, sink, mode == Mode.LENIENT);
        }
    }

    /** The form that a content type tells; refused where it is neither XML nor JSON. */
    public static Form detect(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        String bare = (end < 0 ? type : type.substring(0, end)).strip();
        if (bare.endsWith("/xml") || bare.endsWith("+xml")) {
            return Form.XML;
        }
        if (bare.endsWith("/json") || bare.endsWith("+json")) {
            return Form.JSON_LD;
        }
        throw EpcisException.of("content-type", "EPCIS comes as XML or JSON, not as " + contentType);
    }

    /** A stream of the same bytes that can be asked what it holds. */
    public static InputStream detectable(InputStream in) {
        return in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
    }

    /** The form that the first characters tell; the stream stands at its beginning again. It must support marks. */
    public static Form detect(InputStream in) throws IOException {
        in.mark(LOOK);
        byte[] start = in.readNBytes(LOOK);
        in.reset();
        for (byte b : start) {
            if (b == '<') {
                return Form.XML;
            }
            if (b == '{' || b == '[') {
                return Form.JSON_LD;
            }
            if (b > ' ') {
                break;
            }
        }
        throw EpcisException.of("not-epcis", "The document is neither XML nor JSON");
    }
}
