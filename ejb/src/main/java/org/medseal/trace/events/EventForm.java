package org.medseal.trace.events;

import org.medseal.epcis.EpcisWriter.CbvSpelling;
import org.medseal.epcis.EpcisWriter.Syntax;

/**
 * In which form somebody wants events.
 *
 * @param format how things, classes and places are spelled
 * @param words how XML spells words of the CBV
 */
public record EventForm(Syntax syntax, EpcFormat format, CbvSpelling words) {
    public static EventForm of(Syntax syntax, EpcFormat format) {
        return new EventForm(syntax, format, CbvSpelling.URN);
    }
}
