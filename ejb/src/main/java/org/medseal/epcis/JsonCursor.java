package org.medseal.epcis;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks a JSON document as a stream. A reader of a value is called on its first token and leaves on its last. */
final class JsonCursor {
    private static final int MAX_NODES = 500_000;

    private final JsonParser parser;
    private final boolean lenient;
    private final Faults faults;
    private JsonContext context = new JsonContext(null);
    private int spent;

    JsonCursor(JsonParser parser, boolean lenient, Faults faults) {
        this.parser = parser;
        this.lenient = lenient;
        this.faults = faults;
    }

    /** Reads the value of one member. */
    interface Member {
        void read(String name) throws IOException;
    }

    /** Reads one element of an array. */
    interface Item {
        void read() throws IOException;
    }

    boolean isLenient() {
        return lenient;
    }

    Faults faults() {
        return faults;
    }

    JsonContext context() {
        return context;
    }

    void context(JsonContext now) {
        context = now;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Counts values that are kept as a tree; one event, or the header, may have so many and no more. */
    void spend() {
        if (++spent > MAX_NODES) {
            throw fault("too-many-extensions", "More than " + MAX_NODES + " values of extensions stand in one place");
        }
    }

    void refill() {
        spent = 0;
    }

    void object(String what, Member member) throws IOException {
        if (token() != JsonToken.START_OBJECT) {
            throw fault("wrong-type", what + " must be an object");
        }
        while (next() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            next();
            if (faults.areAllWanted()) {
                tolerantly(name, () -> member.read(name));
            } else {
                member.read(name);
            }
        }
    }

    void array(String what, Item item) throws IOException {
        if (token() != JsonToken.START_ARRAY) {
            throw fault("wrong-type", what + " must be an array");
        }
        while (next() != JsonToken.END_ARRAY) {
            if (faults.areAllWanted()) {
                tolerantly(what, item);
            } else {
                item.read();
            }
        }
    }

    /** Reads one value. */
    interface Value<T> {
        T read() throws IOException;
    }

    private void tolerantly(String name, Item item) throws IOException {
        int before = faults.count();
        orFault(
                () -> {
                    item.read();
                    return Boolean.TRUE;
                },
                faults::tell);
        if (faults.count() > before) {
            faults.unreadable(name);
        }
    }

    /** Something that must hold; where it does not, that is told, or thrown where only the first fault is wanted. */
    void check(Item rule) throws IOException {
        try {
            rule.read();
        } catch (EpcisException fault) {
            faults.tellOrThrow(fault);
        }
    }

    /** Reads what begins here. Where it breaks a rule, that is said, and the cursor stands on its last token. */
    <T> Optional<T> orFault(Value<T> value, Consumer<EpcisException> say) throws IOException {
        JsonContext contextBefore = context;
        boolean structure = token() == JsonToken.START_OBJECT || token() == JsonToken.START_ARRAY;
        JsonStreamContext outer = parser.getParsingContext();
        outer = structure ? outer.getParent() : outer;
        try {
            return Optional.of(value.read());
        } catch (EpcisException fault) {
            say.accept(fault);
            context = contextBefore;
            JsonToken at = token();
            while (at != null && parser.getParsingContext() != outer) {
                at = next();
            }
            return Optional.empty();
        }
    }

    String string(String what) throws IOException {
        if (token() != JsonToken.VALUE_STRING) {
            throw fault("wrong-type", what + " must be a string");
        }
        return parser.getText();
    }

    /** The value as written, for numbers and words too. */
    String text() throws IOException {
        return parser.getText();
    }

    String uri(String what) throws IOException {
        String text = string(what);
        if (!lenient && !Uris.isUri(text)) {
            throw wrong(what, text, "a URI");
        }
        return text;
    }

    Instant time(String what) throws IOException {
        String text = string(what);
        return Timestamp.rfc3339(text)
                .orElseThrow(() -> wrong(what, text, "a date and time with its zone, as in 2026-10-31T08:00:00Z"))
                .utc();
    }

    /** A word that the standard lists, or a URI that is not of the standard's own vocabulary. */
    String word(String what, Cbv vocabulary) throws IOException {
        String text = string(what);
        if (lenient) {
            return vocabulary.readKindly(text);
        }
        if (!vocabulary.isWord(text) && (!Uris.isUri(text) || vocabulary.isOldSpelling(text))) {
            throw wrong(what, text, "a word of the standard or a URI of another vocabulary");
        }
        return vocabulary.read(text);
    }

    String number(String what) throws IOException {
        if (token() != JsonToken.VALUE_NUMBER_INT && token() != JsonToken.VALUE_NUMBER_FLOAT) {
            throw fault("wrong-type", what + " must be a number");
        }
        return parser.getText();
    }

    EpcisException unknown(String where, String name) {
        return fault(
                "unknown-member", where + " has no member " + shown(name) + ", and it is no extension with a prefix");
    }

    EpcisException missing(String where, String name) {
        EpcisException fault = fault("missing-member", where + " lacks " + name);
        return faults.isUnreadable(name) ? faults.told(fault) : fault;
    }

    EpcisException wrong(String what, String text, String wanted) {
        return fault("wrong-value", what + " is \"" + shown(text) + "\" and must be " + wanted);
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    EpcisException fault(String code, String sentence) {
        return fault(code, sentence, parser.currentLocation());
    }

    EpcisException fault(String code, String sentence, JsonLocation at) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return EpcisException.at(
                code, sentence, pointer, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }
}
