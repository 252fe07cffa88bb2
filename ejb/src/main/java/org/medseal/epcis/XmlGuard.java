package org.medseal.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

/**
 * Stands between the bytes of a document and the parser, so that no document can make the parser hold more than a little
 * of it: refuses declarations of types and entities, tags and values without end, and lets the middle of endless white
 * space fall out. Reads UTF-8 or anything else that shares ASCII with it.
 */
final class XmlGuard extends InputStream {
    private static final int MAX_TAG = 1 << 16;
    private static final int MAX_VALUE = 1 << 20;
    private static final int MAX_SPACE = 1 << 12;
    private static final int SHORT_TAG = 64;

    private enum State {
        TEXT,
        OPENED,
        TAG,
        TAG_SINGLE_QUOTE,
        TAG_DOUBLE_QUOTE,
        INSTRUCTION,
        DECLARATION,
        COMMENT,
        CDATA
    }

    private final InputStream in;
    private final byte[] one = new byte[1];
    private State state = State.TEXT;
    private int length;
    private int space;
    private int declaration;
    private final byte[] declarationText = new byte[128];
    private byte last;
    private byte lastButOne;
    private long line = 1;
    private long droppedLines;
    private EpcisException refusal;
    private IOException failure;

    XmlGuard(InputStream in) {
        this.in = in;
    }

    long droppedLines() {
        return droppedLines;
    }

    @Override
    public int read() throws IOException {
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
        if (refusal != null) {
            throw new IOException(refusal);
        }
        while (true) {
            int n = fromBelow(buffer, offset, size);
            if (n <= 0) {
                return n;
            }
            int kept = pass(buffer, offset, n);
            if (kept > 0) {
                return kept;
            }
        }
    }

    private int fromBelow(byte[] buffer, int offset, int size) throws IOException {
        try {
            return in.read(buffer, offset, size);
        } catch (CharacterCodingException e) {
            throw refuse("encoding", "The document is not in the encoding that it claims");
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Moves to the front of the buffer what goes on, and says how much that is. */
    private int pass(byte[] buffer, int offset, int size) throws IOException {
        int to = offset;
        int end = offset + size;
        for (int i = offset; i < end; i++) {
            if (to == i && state == State.TEXT) {
                i = plain(buffer, i, end);
                to = i;
                if (i == end) {
                    break;
                }
            }
            byte b = buffer[i];
            if (b == '\n') {
                line++;
            }
            if (state == State.TEXT && b != '<') {
                if (b > ' ' || b < 0) {
                    space = 0;
                    limit(++length, MAX_VALUE, "value-too-long", "A value is longer than ");
                } else if (++space > MAX_SPACE) {
                    droppedLines += b == '\n' ? 1 : 0;
                    continue;
                }
            } else {
                markup(b);
            }
            buffer[to++] = b;
            lastButOne = last;
            last = b;
        }
        return to - offset;
    }

    /** Goes over texts and tags for as long as they are plain. */
    private int plain(byte[] buffer, int from, int end) throws IOException {
        int at = from;
        while (true) {
            int text = plainText(buffer, at, end);
            int tag = plainTag(buffer, text, end);
            if (tag == text) {
                return text;
            }
            at = tag;
        }
    }

    /** Goes over a tag that is all here and nothing but a short name; stays where there is none. */
    private int plainTag(byte[] buffer, int from, int end) {
        if (from >= end || buffer[from] != '<') {
            return from;
        }
        int most = Math.min(end, from + SHORT_TAG);
        int i = from + 1;
        while (i < most && (buffer[i] >= '/' && buffer[i] <= ':' || buffer[i] >= 'A' && buffer[i] <= 'z')) {
            i++;
        }
        if (i == most || buffer[i] != '>' || i == from + 1) {
            return from;
        }
        begin(State.TEXT);
        lastButOne = buffer[i - 1];
        last = buffer[i];
        return i + 1;
    }

    /** Most of a document is the text of short values: goes over it without moving anything, to where it ends. */
    private int plainText(byte[] buffer, int from, int end) throws IOException {
        int i = from;
        while (i < end && buffer[i] > ' ' && buffer[i] != '<') {
            i++;
        }
        if (i > from) {
            space = 0;
            length += i - from;
            limit(length, MAX_VALUE, "value-too-long", "A value is longer than ");
            lastButOne = i - from > 1 ? buffer[i - 2] : last;
            last = buffer[i - 1];
        }
        return i;
    }

    private void markup(byte b) throws IOException {
        switch (state) {
            case TEXT -> begin(State.OPENED);
            case OPENED -> opened(b);
            case TAG -> tag(b);
            case TAG_SINGLE_QUOTE -> quoted(b, '\'');
            case TAG_DOUBLE_QUOTE -> quoted(b, '"');
            case INSTRUCTION -> {
                limit(++length, MAX_TAG, "instruction-too-long", "A processing instruction is longer than ");
                if (b == '>' && last == '?') {
                    begin(State.TEXT);
                }
            }
            case DECLARATION -> declaration(b);
            case COMMENT -> {
                if (b == '>' && last == '-' && lastButOne == '-') {
                    begin(State.TEXT);
                }
            }
            case CDATA -> {
                limit(++length, MAX_VALUE, "value-too-long", "A value is longer than ");
                if (b == '>' && last == ']' && lastButOne == ']') {
                    state = State.TEXT;
                }
            }
        }
    }

    private void begin(State next) {
        state = next;
        length = 0;
        space = 0;
    }

    private void opened(byte b) {
        if (b == '!') {
            begin(State.DECLARATION);
            declaration = 0;
        } else if (b == '?') {
            begin(State.INSTRUCTION);
        } else {
            begin(b == '>' ? State.TEXT : State.TAG);
        }
    }

    private void tag(byte b) throws IOException {
        limit(++length, MAX_TAG, "tag-too-long", "A tag is longer than ");
        if (b == '>') {
            begin(State.TEXT);
        } else if (b == '"') {
            state = State.TAG_DOUBLE_QUOTE;
        } else if (b == '\'') {
            state = State.TAG_SINGLE_QUOTE;
        }
    }

    private void quoted(byte b, char end) throws IOException {
        limit(++length, MAX_TAG, "tag-too-long", "A tag is longer than ");
        if (b == end) {
            state = State.TAG;
        }
    }

    /** After {@code <!}: a comment, CDATA, or a document type, which may name the root and nothing else. */
    private void declaration(byte b) throws IOException {
        if (declaration == declarationText.length) {
            throw refuse("dtd", "Document type declarations are not allowed");
        }
        declarationText[declaration++] = b;
        if (declaration == 2 && b == '-' && declarationText[0] == '-') {
            begin(State.COMMENT);
            // so that <!--> does not end where it began
            last = 0;
        } else if (declaration == 7 && startsWith("[CDATA[")) {
            length = 0;
            state = State.CDATA;
        } else if (startsWith("DOCTYPE") && (b == '[' || b == '"' || b == '\'' || b == '%' || b == '<')) {
            throw refuse("dtd", "Document type declarations with entities or references are not allowed");
        } else if (b == '>') {
            begin(State.TEXT);
        }
    }

    private boolean startsWith(String word) {
        for (int i = 0; i < Math.min(word.length(), declaration); i++) {
            if (declarationText[i] != word.charAt(i)) {
                return false;
            }
        }
        return declaration >= word.length();
    }

    private void limit(int size, int most, String code, String sentence) throws IOException {
        if (size > most) {
            throw refuse(code, sentence + most + " bytes");
        }
    }

    private IOException refuse(String code, String sentence) {
        refusal = EpcisException.at(code, sentence, line, 1);
        return new IOException(refusal);
    }

    /** What to tell of a failure in the parser: our own refusal, a broken stream, or that the text is no XML. */
    RuntimeException fault(Exception thrown, XmlCursor cursor) {
        if (refusal != null) {
            return refusal;
        }
        if (failure != null) {
            return new UncheckedIOException(failure);
        }
        if (cursor == null) {
            return EpcisException.at("not-well-formed", "The document is no well-formed XML", 1, 1);
        }
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        int more = message.indexOf("\n at [");
        String first = (more < 0 ? message : message.substring(0, more))
                .replace('\n', ' ')
                .strip();
        if (first.contains("end-of-input") || first.contains("End-of-input") || first.contains("end of input")) {
            return cursor.fault("truncated", "The document ends in the middle");
        }
        if (first.contains("UTF-8")) {
            return cursor.fault("encoding", "The document is not in the encoding that it claims: " + first);
        }
        return cursor.fault("not-well-formed", "The document is no well-formed XML: " + first);
    }
}
