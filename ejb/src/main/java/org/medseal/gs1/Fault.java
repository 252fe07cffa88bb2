package org.medseal.gs1;

import java.io.Serializable;

/**
 * What is wrong with a text: the rule's stable name, the Application Identifier (null where none is concerned), the
 * place in the text (null where the whole is meant) counted in characters, and a sentence for people.
 */
public record Fault(String code, String ai, Integer at, Integer length, String sentence) implements Serializable {

    static Fault of(String code, String sentence) {
        return new Fault(code, null, null, null, sentence);
    }

    static Fault at(int at, int length, String code, String sentence) {
        return new Fault(code, null, at, length, sentence);
    }

    /** The same fault, told where the checked text lies in a longer one. */
    Fault moved(int by) {
        return at == null ? this : new Fault(code, ai, at + by, length, sentence);
    }
}
