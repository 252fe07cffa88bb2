package org.medseal.web.faces.events;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.medseal.web.faces.Texts;
import org.medseal.web.faces.lists.CsvSheet;

/** Events as a table for spreadsheets. */
final class EventTable implements EventList {
    private static final List<String> COLUMNS = List.of(
            "when", "step", "disposition", "things", "place", "container", "sender", "receiver", "documents", "id");

    private final CsvSheet sheet;

    EventTable(OutputStream out) throws IOException {
        sheet = new CsvSheet(out);
        sheet.head(
                List.of(),
                COLUMNS.stream().map(key -> Texts.get("query.csv." + key)).toList());
    }

    @Override
    public void row(EventRow event) throws IOException {
        sheet.row(
                List.of(),
                List.of(
                        event.when(),
                        event.title(),
                        event.disposition(),
                        event.things(),
                        event.place(),
                        event.container(),
                        event.sender(),
                        event.receiver(),
                        String.join(" ", event.documents()),
                        event.id()));
    }

    @Override
    public long most() {
        return Long.MAX_VALUE;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
