package org.medseal.lists;

import java.io.Serializable;
import java.util.List;

/**
 * One way to narrow a list.
 *
 * @param key names it in the address and in the bundle
 * @param condition SQL with one {@code ?}
 * @param words for a choice: the bundle's prefix of its words
 * @param shown whether people set it on the page; one that is not shown comes only with a link
 */
public record ListFilter(String key, String condition, Kind kind, List<String> choices, String words, boolean shown)
        implements Serializable {
    /** How the text from the address becomes the value of the condition. */
    public enum Kind {
        CONTAINS,
        EQUALS,
        NUMBER,
        CHOICE,
        /** A day: from its beginning in UTC on. */
        FROM,
        /** A day: to its end in UTC. */
        UNTIL
    }

    /** A part of the text, in small or capital letters. {@code sql} must be in small letters already. */
    public static ListFilter contains(String key, String sql) {
        return new ListFilter(key, sql + " like ? escape '\\'", Kind.CONTAINS, List.of(), null, true);
    }

    /** The whole text exactly: for tables too large for parts. */
    public static ListFilter equal(String key, String sql) {
        return new ListFilter(key, sql + " = ?", Kind.EQUALS, List.of(), null, true);
    }

    public static ListFilter number(String key, String sql) {
        return new ListFilter(key, sql + " = ?", Kind.NUMBER, List.of(), null, true);
    }

    public static ListFilter choice(String key, String sql, String words, List<String> choices) {
        return new ListFilter(key, sql + " = ?", Kind.CHOICE, List.copyOf(choices), words, true);
    }

    public static ListFilter from(String key, String sql) {
        return new ListFilter(key, sql + " >= ?", Kind.FROM, List.of(), null, true);
    }

    public static ListFilter until(String key, String sql) {
        return new ListFilter(key, sql + " < ?", Kind.UNTIL, List.of(), null, true);
    }

    /** Set by links only, for a list that is a part of another thing's page. */
    public ListFilter hidden() {
        return new ListFilter(key, condition, kind, choices, words, false);
    }
}
