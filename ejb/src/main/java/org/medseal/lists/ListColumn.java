package org.medseal.lists;

import java.io.Serializable;

/**
 * One column of a list.
 *
 * @param key names it in the address, in exports and in the bundle
 * @param sql what it shows; written by us, never by a caller
 * @param words for {@link Kind#WORD}: the bundle's prefix of its words
 */
public record ListColumn(String key, String sql, Kind kind, String words, boolean sortable) implements Serializable {
    /** What a column holds, and so how it is shown, aligned and exported. */
    public enum Kind {
        TEXT,
        /** An identifier: shown in letters of equal width, exported as text. */
        CODE,
        COUNT,
        DECIMAL,
        DATE,
        MOMENT,
        /** A word of ours that the bundle has in plain words. */
        WORD,
        /** Never shown nor exported: what a link needs. */
        KEY
    }

    public static ListColumn text(String key, String sql) {
        return new ListColumn(key, sql, Kind.TEXT, null, true);
    }

    public static ListColumn code(String key, String sql) {
        return new ListColumn(key, sql, Kind.CODE, null, true);
    }

    public static ListColumn count(String key, String sql) {
        return new ListColumn(key, sql, Kind.COUNT, null, true);
    }

    public static ListColumn decimal(String key, String sql) {
        return new ListColumn(key, sql, Kind.DECIMAL, null, true);
    }

    public static ListColumn date(String key, String sql) {
        return new ListColumn(key, sql, Kind.DATE, null, true);
    }

    public static ListColumn moment(String key, String sql) {
        return new ListColumn(key, sql, Kind.MOMENT, null, true);
    }

    public static ListColumn word(String key, String sql, String words) {
        return new ListColumn(key, sql, Kind.WORD, words, true);
    }

    public static ListColumn key(String key, String sql) {
        return new ListColumn(key, sql, Kind.KEY, null, false);
    }

    /** Counted after the page is read, by the list's own bean; cannot be sorted by. */
    public static ListColumn counted(String key) {
        return new ListColumn(key, "null::bigint", Kind.COUNT, null, false);
    }

    /** A text that the list's own bean makes after the page is read; cannot be sorted by. */
    public static ListColumn told(String key) {
        return new ListColumn(key, "null::text", Kind.TEXT, null, false);
    }

    /** For a column without an index, in a list that grows without end. */
    public ListColumn unsorted() {
        return new ListColumn(key, sql, kind, words, false);
    }

    public boolean shown() {
        return kind != Kind.KEY;
    }

    public boolean numeric() {
        return kind == Kind.COUNT || kind == Kind.DECIMAL;
    }
}
