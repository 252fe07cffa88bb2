package org.medseal.web.faces.events;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.medseal.pdf.PdfTable;
import org.medseal.web.convert.ReadableCode;
import org.medseal.web.faces.Texts;

/** Events to be read on paper: what was asked stands at the head, one row is one event. */
final class EventReport implements EventList {
    /** Some two hundred pages and more; nobody reads them. */
    static final long MOST = 10_000;

    private static final List<PdfTable.Column> COLUMNS = List.of(
            column("when", 26),
            column("step", 14),
            column("disposition", 14),
            column("things", 8),
            column("place", 26),
            column("container", 24),
            column("sender", 20),
            column("receiver", 20),
            column("documents", 22));

    private final PdfTable table;

    /** @param asked by which filters the events were found */
    EventReport(OutputStream out, List<String> asked) throws IOException {
        table = new PdfTable(out, Texts.get("query.pdf.page"), COLUMNS);
        table.title(Texts.get("query.title"));
        for (String line : asked) {
            table.line(line);
        }
        table.line(Texts.get("query.pdf.most", MOST));
    }

    private static PdfTable.Column column(String key, int characters) {
        return new PdfTable.Column(Texts.get("query.csv." + key), characters);
    }

    @Override
    public void row(EventRow event) throws IOException {
        table.row(List.of(
                event.when(),
                event.title(),
                event.disposition(),
                Long.toString(event.things()),
                event.place(),
                ReadableCode.of(event.container()),
                event.sender(),
                event.receiver(),
                String.join(" ", event.documents())));
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
