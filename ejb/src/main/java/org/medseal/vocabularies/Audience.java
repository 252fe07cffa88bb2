package org.medseal.vocabularies;

import java.util.Set;

/**
 * Who asks, and so whose statements count.
 *
 * @param everything people and systems of the house
 * @param account what it stated itself
 * @param glns and what anybody stated of places and parties with these numbers
 */
public record Audience(boolean everything, String account, Set<String> glns) {
    public static final Audience HOUSE = new Audience(true, "", Set.of());

    public Audience {
        glns = Set.copyOf(glns);
    }
}
