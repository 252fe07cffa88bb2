package org.medseal.web.faces;

import java.util.Optional;
import java.util.ResourceBundle;

/** The colour and sign that go with a word of ours: ok, info, warn, stop or idle; a table beside the texts. */
public final class Moods {
    static final String TABLE = "org.medseal.web.moods";

    private Moods() {}

    /** @param word with its kind: {@code lotStatus.open}; most words have none */
    public static Optional<String> find(String word) {
        ResourceBundle table = ResourceBundle.getBundle(TABLE);
        return table.containsKey(word) ? Optional.of(table.getString(word)) : Optional.empty();
    }
}
