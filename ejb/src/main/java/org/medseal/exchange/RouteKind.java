package org.medseal.exchange;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** What a route is for, and what must be said of it. */
public enum RouteKind {
    /** EPCIS documents to a trading partner in the United States (GS1 US, DSCSA). {@code sender}: our GLN there. */
    US_DSCSA("us-dscsa", Set.of("sender"), Set.of()),
    /** Documents to the Russian authority. {@code subjectId}: our place of activity; {@code deviceId}: the emitter. */
    RU_MDLP("ru-mdlp", Set.of("subjectId", "deviceId", "clientId"), Set.of("clientSecret", "ownerId"));

    private final String word;
    private final Set<String> needed;
    private final Set<String> possible;

    RouteKind(String word, Set<String> needed, Set<String> possible) {
        this.word = word;
        this.needed = needed;
        this.possible = possible;
    }

    public static RouteKind parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(text))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Kind.MALFORMED,
                        "route-kind",
                        "\"" + text + "\" is no kind of route; there are "
                                + Arrays.stream(values())
                                        .map(RouteKind::toString)
                                        .collect(Collectors.joining(", "))));
    }

    Set<String> needed() {
        return needed;
    }

    boolean knows(String setting) {
        return needed.contains(setting) || possible.contains(setting);
    }

    @Override
    public String toString() {
        return word;
    }
}
