package org.medseal.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.Form;

/** What would be reported of made-up lots, event by event: memory holds one. Can be written more than once. */
public final class GeneratedLots {
    private final LotPlan plan;

    public GeneratedLots(LotPlan plan) {
        this.plan = plan;
    }

    public LotTally tally() {
        return LotTally.of(plan);
    }

    /** Takes the events, in the order in which they happen in each lot. */
    @FunctionalInterface
    public interface Sink {
        void event(EpcisEvent event) throws IOException;
    }

    public void tell(Sink sink) throws IOException {
        MadeUpNames names = new MadeUpNames(plan);
        for (int lot = 0; lot < plan.size().lots(); lot++) {
            new LotStory(plan, lot, names, sink).tell();
        }
    }

    /** Writes them as one document; the stream is not closed. */
    public void writeTo(OutputStream out, EpcisWriter.Syntax syntax, EpcisWriter.CbvSpelling words) throws IOException {
        try (EpcisWriter writer = EpcisWriter.open(out, syntax, header(syntax), words)) {
            tell(writer::write);
        }
    }

    private DocumentHeader header(EpcisWriter.Syntax syntax) {
        return new DocumentHeader(
                syntax == EpcisWriter.Syntax.JSON_LD_2_0 ? Form.JSON_LD : Form.XML,
                "EPCISDocument",
                syntax == EpcisWriter.Syntax.XML_1_2 ? "1.2" : "2.0",
                Map.of("creationDate", plan.start().toString()),
                Map.of("cbvmda", LotStory.ITEM_DATA),
                DocumentHeader.HeaderContent.NONE);
    }
}
