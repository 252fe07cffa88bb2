package org.medseal.trace.events;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.medseal.epcis.EventTerm;
import org.medseal.epcis.EventTerm.Kind;
import org.medseal.gs1.Gln;
import org.medseal.vocabularies.Audience;

/**
 * Who asks, and so what there is for them to see.
 *
 * @param everything no restriction
 * @param parties the GLNs of a partner and of its places; events that name one of them are theirs
 * @param account what this account handed in is theirs too
 */
public record Viewer(boolean everything, Set<Gln> parties, String account) {
    /** People and systems of the house. */
    public static final Viewer HOUSE = new Viewer(true, Set.of(), "");

    public Viewer {
        parties = Set.copyOf(parties);
    }

    public static Viewer partner(Set<Gln> parties, String account) {
        return new Viewer(false, parties, account);
    }

    /** A line sees what it reported itself. */
    public static Viewer reporter(String account) {
        return new Viewer(false, Set.of(), account);
    }

    /** Whether an event with these words is the viewer's. */
    public boolean sees(Set<Long> words) {
        return everything || Stream.of(terms()).anyMatch(words::contains);
    }

    /** Events with one of these words are the viewer's. */
    Long[] terms() {
        return LongStream.concat(partyTerms(), LongStream.of(sender())).boxed().toArray(Long[]::new);
    }

    long sender() {
        return new EventTerm(Kind.SENDER, account).number();
    }

    boolean isParty(String uri) {
        return EventTerm.gln(uri).filter(parties::contains).isPresent();
    }

    private LongStream partyTerms() {
        return parties.stream().map(EventTerm::party).mapToLong(EventTerm::number);
    }

    /** Under whom questions are kept: those of the house together, others' each their own. */
    public String owner() {
        return everything ? "" : account;
    }

    /** Whose statements of master data count for this viewer. */
    Audience audience() {
        return everything
                ? Audience.HOUSE
                : new Audience(false, account, parties.stream().map(Gln::digits).collect(Collectors.toSet()));
    }

    /** What tells this viewer from others with other rights. */
    String fingerprint() {
        List<String> all = Stream.concat(
                        Stream.of(account), parties.stream().map(Gln::digits).sorted())
                .toList();
        return everything ? "house" : String.join(" ", all);
    }
}
