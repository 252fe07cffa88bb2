package org.medseal.gs1;

import java.util.List;

/**
 * What an EPC URN says.
 *
 * @param kind one thing, a class of things, or a pattern
 * @param elements the same as elements; none where a pattern leaves the key itself open, or the scheme has no AI
 * @param prefixLength how many digits the company prefix has; 0 where the scheme has none
 */
record EpcName(EpcScheme scheme, Kind kind, List<Element> elements, int prefixLength) {
    enum Kind {
        THING,
        CLASS,
        PATTERN
    }
}
