package org.medseal.web.labels;

import org.medseal.labels.LabelContent;

/** How much room a text takes in a symbol and in print depends on its length and on what sorts of characters it has. */
final class Room {
    private Room() {}

    /** Contents with the same answer take the same room. */
    static String of(LabelContent content) {
        return content.toString()
                .replaceAll("[0-9]", "0")
                .replaceAll("[A-Z]", "A")
                .replaceAll("[a-z]", "a")
                .replaceAll("[^0-9A-Za-z()]", ".");
    }

    /** A text as long that takes most room of all that have the same sorts of characters. */
    static String largest(String text) {
        boolean mixed = text.chars().anyMatch(c -> c >= 'a' && c <= 'z' || !Character.isLetterOrDigit(c));
        boolean letters = text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        String pair = mixed ? "aA" : letters ? "AA" : "00";
        return pair.repeat(text.length()).substring(0, text.length());
    }
}
