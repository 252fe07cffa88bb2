package org.medseal.trace.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.epcis.EpcList;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.Spelling;
import org.medseal.epcis.Things;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.OtherEpc;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.trace.Naming;

/** Makes of a kept event the whole event again, its things named in the form that is wanted. */
final class Retelling {
    private static final Pattern PREFIX = Pattern.compile("urn:epc:id:\\w+:(\\d{6,12})\\..*");

    private final ItemNumbers numbers;
    private final Naming naming;
    private final EpcFormat format;
    private final UnaryOperator<String> spell;

    Retelling(ItemNumbers numbers, Naming naming, EpcFormat format) {
        this.numbers = numbers;
        this.naming = naming;
        this.format = format;
        this.spell = format.spell(naming.spelling());
    }

    EpcisEvent tell(StoredEvent stored) {
        EpcisEvent reported = Spelling.withoutThings(stored.event(), spell);
        Things named = Things.of(reported);
        Things things = new Things(
                parent(named.parent()), list(stored.items(), named.items()), list(stored.outputs(), named.outputs()));
        return things.in(reported, reported.core().recordedAt(stored.head().recordTime()));
    }

    private String parent(String reported) {
        if (reported == null) {
            return null;
        }
        try {
            return text(Epc.parse(reported), reported);
        } catch (Gs1Exception notAKeyOfGs1) {
            return reported;
        }
    }

    /** What the rules of GS1 do not know stays apart, as it was reported. */
    private EpcList list(ItemRuns things, EpcList reported) {
        Set<String> unknown = new HashSet<>(reported.others());
        String like = reported.epcs().isEmpty() ? "" : reported.epcs().get(0).text();
        List<EpcUri> epcs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Epc epc : numbers.epcs(things.toArray())) {
            if (epc instanceof OtherEpc other && unknown.contains(other.uri())) {
                others.add(other.uri());
            } else {
                epcs.add(new EpcUri(text(epc, like)));
            }
        }
        return new EpcList(epcs, others);
    }

    /** @param like how a thing of the same list was reported: its company prefix has the length of theirs */
    private String text(Epc epc, String like) {
        boolean urn =
                switch (format) {
                    case ALWAYS_GS1_DIGITAL_LINK -> false;
                    case ALWAYS_EPC_URN -> true;
                    case NO_PREFERENCE, NEVER_TRANSLATES -> like.startsWith("urn:");
                };
        return urn ? urn(epc, like).orElseGet(() -> naming.urn(epc)) : naming.link(epc);
    }

    private static Optional<String> urn(Epc epc, String like) {
        Matcher matcher = PREFIX.matcher(like);
        try {
            return matcher.matches()
                    ? Optional.of(
                            EpcUri.of(epc, new CompanyPrefix(matcher.group(1))).text())
                    : Optional.empty();
        } catch (Gs1Exception underAnotherPrefix) {
            return Optional.empty();
        }
    }
}
