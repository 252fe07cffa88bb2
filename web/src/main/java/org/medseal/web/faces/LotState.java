package org.medseal.web.faces;

import org.medseal.trace.LotCounts;

/** The packs of a lot by state, as a picture. */
final class LotState {
    private LotState() {}

    static Picture picture(LotCounts counts) {
        return Picture.of(counts.byState().entrySet().stream()
                .map(entry -> new Picture.Slice(
                        Texts.get("itemState." + entry.getKey().name()),
                        entry.getValue(),
                        Words.stateMood(entry.getKey())))
                .toList());
    }
}
