package org.medseal.web.faces.lists;

import java.io.Serializable;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.medseal.lists.ListColumn;
import org.medseal.web.faces.Moods;
import org.medseal.web.faces.Texts;

/** Values of a list as people read them. */
final class Cells {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Cells() {}

    static String shown(ListColumn column, Serializable value) {
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case WORD -> Texts.find(column.words() + "." + value).orElse(value.toString());
            case COUNT, DECIMAL ->
                NumberFormat.getNumberInstance(Locale.ENGLISH).format(value);
            case MOMENT -> MOMENT.format((Instant) value);
            default -> value.toString();
        };
    }

    static String mood(ListColumn column, Serializable value) {
        return column.kind() == ListColumn.Kind.WORD && value != null
                ? Moods.find(column.words() + "." + value).orElse(null)
                : null;
    }
}
