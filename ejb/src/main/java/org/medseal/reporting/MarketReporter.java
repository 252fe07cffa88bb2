package org.medseal.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.medseal.exchange.RouteRow;
import org.medseal.items.ItemRuns;
import org.medseal.trace.KeptEvent;

/** Everything that is particular to the reports of one market. */
public interface MarketReporter {
    ReportKind kind();

    /** Business steps of the events that may have to be reported, as bare words. */
    Set<String> steps();

    /** Media type of the document. */
    String contentType();

    /** What of these events, all of one captured document and none reported before, has to be reported. */
    List<NewReport> find(Connection connection, List<KeptEvent> events) throws SQLException;

    /** What the document is made of. */
    record Matter(ReportRow report, List<KeptEvent> events, ItemRuns items, RouteRow route) {}

    /** Writes the document as a stream. @throws UnreportableException where something is missing for it */
    void write(Connection connection, Matter matter, OutputStream out) throws SQLException, IOException;

    /** Opens the document as it is kept, from its beginning, as often as it is asked to. */
    interface Sending {
        InputStream open();
    }

    /** Brings the document to the receiver. */
    Delivery send(ReportRow report, RouteRow route, Sending document);

    /** Asks for the judgement on a document that was taken. */
    Delivery ask(ReportRow report, RouteRow route);

    /**
     * The judgement that the receiver brings by itself, as its body says it.
     *
     * @throws UnreadableAnswerException where it says none
     */
    Acknowledgement told(byte[] body);
}
