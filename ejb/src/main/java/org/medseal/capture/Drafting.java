package org.medseal.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.medseal.epcis.Action;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.ObjectEvent;
import org.medseal.epcis.Things;
import org.medseal.epcis.TransformationEvent;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;
import org.medseal.items.ItemNumbers;
import org.medseal.items.Rule;

/** Makes drafts of events: of each little more is kept than the numbers of its things, which are looked up together. */
final class Drafting {
    /** From things to their item numbers, in order; negative where there is none. */
    interface Numbering {
        long[] numbers(List<Epc> epcs);
    }

    private static final Pattern OF_OTHERS = Pattern.compile(
            "urn:epc:id:(?!sgtin:|sscc:|itip:|upui:).+|https?://[^?]*/(253|255|401|402|414|417|800[34]|8010|8013|801[78])/[^?]+");

    private final Numbering numbering;
    private final List<Pending> pending = new ArrayList<>();

    private record Pending(Draft draft, Epc parent, List<Epc> items, List<Epc> outputs) {}

    private Drafting(Numbering numbering) {
        this.numbering = numbering;
    }

    /** @param first the place of the first of these events in the document */
    static List<Draft> drafts(List<EpcisEvent> events, int first, Numbering numbering) {
        Drafting drafting = new Drafting(numbering);
        for (int i = 0; i < events.size(); i++) {
            drafting.add(events.get(i), first + i);
        }
        drafting.lookUp();
        return drafting.pending.stream().map(Pending::draft).toList();
    }

    private void add(EpcisEvent event, int position) {
        Things things = Things.of(event);
        String eventId = event.eventId().orElseGet(() -> EventIds.of(event));
        Draft draft = new Draft(position, things.trimmed(event).withEventId(eventId), eventId);
        pending.add(new Pending(
                draft,
                parent(draft, things.parent()),
                epcs(draft, things.items().epcs(), things.items().others()),
                epcs(draft, things.outputs().epcs(), things.outputs().others())));
    }

    private static Epc parent(Draft draft, String text) {
        if (text == null) {
            return null;
        }
        try {
            return EpcUri.parse(text).epc();
        } catch (Gs1Exception e) {
            return other(draft, text, e);
        }
    }

    private static List<Epc> epcs(Draft draft, List<EpcUri> uris, List<String> others) {
        List<Epc> epcs = new ArrayList<>(uris.size() + others.size());
        for (EpcUri uri : uris) {
            try {
                epcs.add(uri.epc());
            } catch (Gs1Exception e) {
                if (isOfOthersOnly(uri.text())) {
                    epcs.add(asWritten(draft, uri.text(), e));
                } else {
                    draft.refuseItem(uri.text(), e.code(), e.getMessage());
                }
            }
        }
        for (String text : others) {
            Epc epc = other(draft, text, null);
            if (epc != null) {
                epcs.add(epc);
            }
        }
        return epcs;
    }

    /** What GS1 does not know may be anything, as long as it does not look like a key of GS1 gone wrong. */
    private static Epc other(Draft draft, String text, Gs1Exception fault) {
        if (!text.startsWith("urn:epc:") && !text.startsWith("http")) {
            return new OtherEpc(text);
        }
        try {
            Epc.parse(text);
        } catch (Gs1Exception e) {
            Gs1Exception said = fault == null ? e : fault;
            if (text.startsWith("http") && said.code().equals("digital-link")) {
                return new OtherEpc(text);
            }
            if (isOfOthersOnly(text)) {
                return asWritten(draft, text, said);
            }
            draft.refuseItem(text, said.code(), said.getMessage());
            return null;
        }
        draft.refuseItem(text, "no-instance", text + " names a kind of thing, not one single thing");
        return null;
    }

    /** Keys that name no pack and no logistic unit: of assets, documents, people. None of them is ours to rule. */
    private static boolean isOfOthersOnly(String text) {
        return OF_OTHERS.matcher(text).matches();
    }

    /** A wrong key of that sort is taken as it was written, and it is said. */
    private static OtherEpc asWritten(Draft draft, String text, Gs1Exception fault) {
        draft.note(null, fault.code(), fault.getMessage());
        return new OtherEpc(text);
    }

    private void lookUp() {
        List<Epc> all = new ArrayList<>();
        for (Pending p : pending) {
            if (p.parent() != null) {
                all.add(p.parent());
            }
            all.addAll(p.items());
            all.addAll(p.outputs());
        }
        long[] numbers = numbering.numbers(all);
        int next = 0;
        for (Pending p : pending) {
            if (p.parent() != null) {
                p.draft().parent = numbers[next++];
                p.draft().parentIsLogisticUnit = p.parent() instanceof Sscc;
                requireNumber(p.draft(), p.parent(), p.draft().parent);
            }
            long[] items = take(p.draft(), p.items(), numbers, next);
            next += p.items().size();
            long[] outputs = take(p.draft(), p.outputs(), numbers, next);
            next += p.outputs().size();
            p.draft().number(items, outputs);
            noteProducts(p);
            noteBirths(p, items, outputs);
        }
    }

    private static long[] take(Draft draft, List<Epc> epcs, long[] numbers, int from) {
        long[] taken = new long[epcs.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = numbers[from + i];
            requireNumber(draft, epcs.get(i), taken[i]);
        }
        return taken;
    }

    private static void requireNumber(Draft draft, Epc epc, long number) {
        if (number < 0) {
            Rule rule = ItemNumbers.whyNone(number);
            draft.refuseItem(Names.link(epc), rule.code(), ItemNumbers.sentence(rule, epc));
        }
    }

    private static void noteProducts(Pending p) {
        Gtin last = null;
        if (p.parent() instanceof Sgtin container) {
            p.draft().products.add(container.gtin());
        }
        for (List<Epc> epcs : List.of(p.items(), p.outputs())) {
            for (Epc epc : epcs) {
                if (epc instanceof Sgtin sgtin && sgtin.gtin() != last) {
                    last = sgtin.gtin();
                    p.draft().products.add(last);
                }
            }
        }
    }

    /** Which things come into being, by GTIN: only of those the lot is asked for. */
    private static void noteBirths(Pending p, long[] items, long... outputs) {
        EpcisEvent event = p.draft().event;
        if (event instanceof TransformationEvent) {
            noteBirths(p.draft(), p.outputs(), outputs);
        } else if (event instanceof ObjectEvent object && object.what() == Action.ADD) {
            noteBirths(p.draft(), p.items(), items);
        }
    }

    private static void noteBirths(Draft draft, List<Epc> epcs, long... numbers) {
        Map<Gtin, LongStream.Builder> born = new HashMap<>();
        Gtin last = null;
        LongStream.Builder own = null;
        for (int i = 0; i < numbers.length; i++) {
            if (epcs.get(i) instanceof Sgtin sgtin) {
                if (sgtin.gtin() != last) {
                    last = sgtin.gtin();
                    own = born.computeIfAbsent(last, gtin -> LongStream.builder());
                }
                own.add(numbers[i]);
            }
        }
        born.forEach((gtin, builder) ->
                draft.born.put(gtin, Draft.runs(builder.build().toArray())));
    }
}
