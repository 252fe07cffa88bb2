package org.medseal.capture;

import java.util.List;
import java.util.function.LongFunction;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Sscc;
import org.medseal.items.ItemNumbers;
import org.medseal.items.Refusal;
import org.medseal.items.Refusals;

/** Turns what the rules of items say into findings of an event, each with the name of its item. */
final class Findings {
    private Findings() {}

    /** What stands against the change, what it must wait for, what contradicts what was known of others' items. */
    static void note(Draft draft, Refusals refusals, ItemNumbers numbers) {
        boolean waits = refusals.mayPass();
        named(refusals.list(), numbers, (refusal, epc, sentence) -> {
            if (refusal.severity() == Refusal.Severity.DISCREPANCY) {
                draft.note(epc, refusal.code(), sentence);
            } else if (waits) {
                draft.waitFor(epc, refusal.code(), sentence);
            } else {
                draft.refuseItem(epc, refusal.code(), sentence);
            }
        });
        if (waits) {
            refusals.forEach(refusal -> draft.awaited.add(refusal.number()));
        }
    }

    /** Refuses the event because of each of these. */
    static void refuse(Draft draft, List<Refusal> refusals, ItemNumbers numbers) {
        named(refusals, numbers, (refusal, epc, sentence) -> draft.refuseItem(epc, refusal.code(), sentence));
    }

    private interface Named {
        void accept(Refusal refusal, String epc, String sentence);
    }

    /** Looks up all names at once: there may be as many refusals as items. */
    private static void named(List<Refusal> refusals, ItemNumbers numbers, Named consumer) {
        if (refusals.isEmpty()) {
            return;
        }
        List<Epc> epcs =
                numbers.epcs(refusals.stream().mapToLong(Refusal::number).toArray());
        for (int i = 0; i < epcs.size(); i++) {
            Epc epc = epcs.get(i);
            Refusal refusal = refusals.get(i);
            LongFunction<String> name = number -> number == refusal.number() ? text(epc) : text(numbers.epc(number));
            consumer.accept(refusal, Names.link(epc), refusal.sentence(name));
        }
    }

    /** The bracketed form, which people read. */
    static String text(Epc epc) {
        return epc instanceof Sscc ? "(00)" + epc : epc.toString();
    }
}
