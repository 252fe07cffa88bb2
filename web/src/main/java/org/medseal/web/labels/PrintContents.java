package org.medseal.web.labels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;
import org.medseal.gs1.Gs1Date;
import org.medseal.labels.LabelContent;
import org.medseal.labels.LabelFormat;
import org.medseal.labels.LabelService;
import org.medseal.labels.LabelStyle;
import org.medseal.labels.LabelTemplates;
import org.medseal.labels.MarketLayouts;
import org.medseal.labels.PrintRun;
import org.medseal.labels.Resolution;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.progress.Work;
import org.medseal.progress.WorkKind;
import org.medseal.progress.Works;
import org.medseal.serials.Allocation;
import org.medseal.serials.AllocationRow;
import org.medseal.serials.SerialService;
import org.medseal.serials.SerialStream;

/** The labels of a print order. All that could be wrong with it is found before the first one is written. */
@ApplicationScoped
public class PrintContents {
    private static final int MOST_CODES = 10_000;
    private static final int MOST_SERIALS = 1_000_000;

    @Inject
    private ItemLabel items;

    @Inject
    private UnitLabel units;

    @Inject
    private SerialService serials;

    @Inject
    private MasterDataService masterData;

    @Inject
    private LabelService labels;

    @Inject
    private Works works;

    @Inject
    private Clock clock;

    /** Labels to be written, and what sort of file they make. */
    public interface File {
        String contentType();

        /** The stream is flushed, not closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** How many labels, one like them, and what they say. */
    private record Labels(long count, LabelContent example, PrintRun.Contents contents) {}

    /** The file of the order, which is noted in the audit trail. */
    public File print(PrintOrder order) {
        LabelFormat format = LabelFormat.parse(order.format() == null ? "pdf" : order.format());
        PrintRun run = run(order, format);
        Labels made = labels(order, run);
        labels.ordered(order.template(), format, made.count(), order.subject());
        return new Printed(run, made, works, order.subject());
    }

    private record Printed(PrintRun run, Labels labels, Works works, String subject) implements File {
        private static final int BUFFER = 1 << 16;

        @Override
        public String contentType() {
            return run.format().contentType();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            try (Work work = works.begin(WorkKind.PRINT, subject, labels.count())) {
                run.writeTo(buffered, sink -> labels.contents().each(label -> {
                    sink.label(label);
                    work.advance(1);
                }));
                buffered.flush();
            }
        }
    }

    /** A picture of one label, as SVG: of the first code, or of a request with noughts for its numbers. */
    public byte[] preview(PrintOrder order) {
        PrintRun run = run(order, LabelFormat.PDF);
        return run.preview(labels(order, run).example());
    }

    private PrintRun run(PrintOrder order, LabelFormat format) {
        LabelStyle style = new LabelStyle(
                MarketLayouts.known().of(order.market()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Resolution.of(order.resolution()),
                order.logistic().words());
        return new PrintRun(LabelTemplates.known().get(order.template()), format, style);
    }

    /** What a printer of labels makes of the modules of the order's template, in words. */
    public List<String> printedModules(PrintOrder order) {
        return run(order, LabelFormat.ZPL).printedModules();
    }

    private Labels labels(PrintOrder order, PrintRun run) {
        boolean named = order.codes() != null && !order.codes().isEmpty();
        if (named == (order.serialRequest() != null)) {
            throw refused("what-to-print", "Say codes, or serialRequest, and not both");
        }
        return named ? codes(order, run) : numbers(order, run);
    }

    private Labels codes(PrintOrder order, PrintRun run) {
        List<String> codes = order.codes();
        if (codes.size() > MOST_CODES) {
            throw refused(
                    "too-many-codes",
                    "A print order has at most " + MOST_CODES + " codes; this one has " + codes.size());
        }
        List<LabelContent> contents = new ArrayList<>();
        Set<String> checked = new HashSet<>();
        for (String text : codes) {
            Code code = Code.parse(text);
            LabelContent content = code.sscc().isPresent() ? units.of(code, order.logistic()) : items.of(code);
            contents.add(content);
            if (checked.add(Room.of(content))) {
                run.check(content);
            }
        }
        return new Labels(contents.size(), contents.get(0), sink -> {
            for (LabelContent content : contents) {
                sink.label(content);
            }
        });
    }

    private Labels numbers(PrintOrder order, PrintRun run) {
        Allocation allocation = serials.getAllocation(order.serialRequest());
        AllocationRow row = allocation.row();
        if (row.quantity() > MOST_SERIALS) {
            throw refused(
                    "too-many-serials",
                    "A print order has at most " + MOST_SERIALS + " labels; this request has " + row.quantity());
        }
        SerialStream stream = serials.stream(allocation);
        List<Element> same = same(row);
        same.addAll(order.logistic().added());
        boolean sscc = row.series().isSscc();
        String ai = sscc ? "00" : "21";
        LabelContent example = content(same, ai, "0".repeat(stream.length()));
        run.check(sscc ? example : content(same, ai, Room.largest(stream.first())));
        return new Labels(row.quantity(), example, sink -> stream.each(text -> sink.label(content(same, ai, text))));
    }

    /** What all packs of the request have. */
    private List<Element> same(AllocationRow row) {
        List<Element> same = new ArrayList<>();
        if (!row.series().isSscc()) {
            same.add(new Element("01", row.series().gtin().digits()));
            row.lotNumber().ifPresent(lot -> {
                same.add(new Element("10", lot.value()));
                masterData
                        .findLot(row.series().gtin(), lot)
                        .map(LotRow::expiry)
                        .ifPresent(expiry -> same.add(new Element("17", Gs1Date.format(expiry))));
            });
        }
        return same;
    }

    private static LabelContent content(List<Element> same, String ai, String value) {
        List<Element> elements = new ArrayList<>(same);
        elements.add(new Element(ai, value));
        return new LabelContent(elements);
    }

    private static RefusedException refused(String code, String sentence) {
        return new RefusedException(RefusedException.Kind.AGAINST_RULE, code, sentence);
    }
}
