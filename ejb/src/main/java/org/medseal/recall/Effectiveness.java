package org.medseal.recall;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medseal.gs1.Gln;

/**
 * What the recall has brought about so far (21 CFR 7.42(b)(3)): every pack of the scope is in one of the three.
 *
 * @param recovered back with the maker, put aside, or made useless since the start: seen in events, or said by a holder
 * @param accountedFor known to need no recovering: never left the maker, was gone before, was dispensed, or is held
 *     below the depth of the recall
 * @param unknown the rest
 */
public record Effectiveness(long units, long recovered, long accountedFor, long unknown) implements Serializable {
    /**
     * What was known when the recall was started, and what was answered since.
     *
     * @param own packs that were in the maker's own hands
     * @param held packs that each other holder had
     */
    record Known(RecallDepth depth, long own, Map<Gln, Long> held, List<Answer> answers) {}

    static Effectiveness of(Map<Part, Long> parts, Known known) {
        long units = 0;
        long secured = 0;
        long gone = 0;
        Map<Gln, Long> open = new HashMap<>();
        for (Map.Entry<Part, Long> entry : parts.entrySet()) {
            Part part = entry.getKey();
            long count = entry.getValue();
            units += count;
            if (part.isSecured()) {
                secured += count;
            } else if (part.isGone() || !known.depth().reaches(part.holder().role())) {
                gone += count;
            } else if (part.holder().gln() != null) {
                open.merge(part.holder().gln(), count, Long::sum);
            }
        }
        long neverLeft = Math.min(secured, known.own());
        Said said = Said.of(known, open);
        long recovered = secured - neverLeft + said.recovered();
        long accountedFor = gone + neverLeft + said.accountedFor();
        return new Effectiveness(units, recovered, accountedFor, units - recovered - accountedFor);
    }

    /** What answers tell beyond what events show: a pack that events show elsewhere since is not counted again. */
    private record Said(long recovered, long accountedFor) {
        static Said of(Known known, Map<Gln, Long> open) {
            long recovered = 0;
            long accountedFor = 0;
            for (Answer answer : known.answers()) {
                long still = open.getOrDefault(answer.gln(), 0L);
                long shown = Math.max(0, known.held().getOrDefault(answer.gln(), 0L) - still);
                long beyond = Math.max(0, Math.min(still, answer.quantities().total() - shown));
                long back = Math.min(beyond, answer.quantities().recovered());
                recovered += back;
                accountedFor += beyond - back;
            }
            return new Said(recovered, accountedFor);
        }
    }
}
