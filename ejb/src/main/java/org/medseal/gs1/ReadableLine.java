package org.medseal.gs1;

import java.io.Serializable;

/**
 * One line of the text beside a symbol (GenSpecs 4.14, human readable interpretation).
 *
 * @param title the data title, empty where the Application Identifier has none
 * @param value as people read it; of a date in a market's layout not as it stands in the code
 */
public record ReadableLine(String ai, String title, String value) implements Serializable {
    static ReadableLine of(Element element) {
        return new ReadableLine(element.ai(), titleOf(element.ai()), element.value());
    }

    /** The data title that GS1 gives the Application Identifier: {@code GTIN}, {@code BATCH/LOT}. */
    public static String titleOf(String ai) {
        ApplicationIdentifier row = ApplicationIdentifiers.row(ai);
        return row == null ? "" : row.title();
    }

    /** {@code (01) 09506000134352}: what GS1 asks for. */
    public String withAi() {
        return "(" + ai + ") " + value;
    }

    /** {@code GTIN (01) 09506000134352}. */
    public String withTitleAndAi() {
        return title.isEmpty() ? withAi() : title + " " + withAi();
    }

    /** {@code GTIN 09506000134352}: the title instead of the number, where there is one. */
    public String withTitle() {
        return title.isEmpty() ? withAi() : title + " " + value;
    }

    @Override
    public String toString() {
        return withAi();
    }
}
