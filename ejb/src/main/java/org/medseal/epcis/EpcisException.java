package org.medseal.epcis;

import java.util.Optional;
import java.util.OptionalLong;

/** A document is not what EPCIS asks for. The message is one sentence that names the thing and the rule. */
public class EpcisException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final long line;
    private final long column;
    private final String pointer;

    private EpcisException(String code, String sentence, long[] place, String pointer) {
        super(sentence);
        this.code = code;
        this.line = place[0];
        this.column = place[1];
        this.pointer = pointer;
    }

    public static EpcisException of(String code, String sentence) {
        return new EpcisException(code, sentence, new long[2], null);
    }

    /** In an XML document; lines and columns count from 1. */
    public static EpcisException at(String code, String sentence, long line, long column) {
        return new EpcisException(code, sentence, new long[] {line, column}, null);
    }

    /** In a JSON document: the pointer (RFC 6901) and, where the text itself is broken, line and column. */
    public static EpcisException at(String code, String sentence, String pointer, long line, long column) {
        return new EpcisException(code, sentence, new long[] {line, column}, pointer);
    }

    /** The broken rule's stable short name, kebab-case, for programs. */
    public String code() {
        return code;
    }

    /** The sentence for people, without the place. */
    public String sentence() {
        return getMessage();
    }

    public OptionalLong line() {
        return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
    }

    public OptionalLong column() {
        return line > 0 ? OptionalLong.of(column) : OptionalLong.empty();
    }

    public Optional<String> pointer() {
        return Optional.ofNullable(pointer);
    }
}
