package org.medseal.epcis;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements, attributes and text as XML in UTF-8, as a stream. Names are written as they are given, prefix and all. */
public final class XmlOut implements Closeable {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagOpen;

    public XmlOut(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    public XmlOut start(String name) throws IOException {
        endTag();
        out.write('<');
        out.write(name);
        open.push(name);
        tagOpen = true;
        return this;
    }

    public XmlOut attribute(String name, String value) throws IOException {
        if (value != null) {
            out.write(' ');
            out.write(name);
            out.write("=\"");
            escape(value, true);
            out.write('"');
        }
        return this;
    }

    public XmlOut text(String text) throws IOException {
        endTag();
        escape(text, false);
        return this;
    }

    public XmlOut end() throws IOException {
        String name = open.pop();
        if (tagOpen) {
            out.write("/>");
            tagOpen = false;
        } else {
            out.write("</");
            out.write(name);
            out.write('>');
        }
        return this;
    }

    /** One element with nothing but text; nothing at all for null. */
    public XmlOut element(String name, String text) throws IOException {
        return text == null ? this : start(name).text(text).end();
    }

    private void endTag() throws IOException {
        if (tagOpen) {
            out.write('>');
            tagOpen = false;
        }
    }

    /** What XML cannot hold at all becomes the replacement character. */
    private void escape(String text, boolean attribute) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escape(text.charAt(i), attribute);
            if (escaped != null) {
                out.write(text, from, i - from);
                out.write(escaped);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }

    private static String escape(char c, boolean attribute) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> attribute ? "&quot;" : null;
            case '\r' -> "&#13;";
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? "\uFFFD" : null;
        };
    }

    /** Ends what is open; the stream beneath stays open. */
    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            end();
        }
        out.write('\n');
        out.flush();
    }
}
