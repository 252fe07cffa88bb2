package org.medseal.reporting.us;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.XmlOut;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Sgln;
import org.medseal.gs1.Sgtin;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.reporting.MarketReporter;
import org.medseal.reporting.ReportRow;
import org.medseal.reporting.UnreportableException;
import org.medseal.reporting.Urns;
import org.medseal.trace.Consignment;
import org.medseal.trace.KeptEvent;

/**
 * Writes the document of one shipment: header, then commissioning, packing and shipping of everything that left, each
 * pack once. It is written from the runs of item numbers as a stream; memory grows with the number of containers only.
 */
final class DscsaDocument {
    private static final int PAGE = 1_000;

    private final Urns urns;
    private final ItemNumbers numbers;
    private final MasterDataService masterData;
    private final MarketReporter.Matter matter;

    DscsaDocument(
            Connection connection, ItemNumbers numbers, MasterDataService masterData, MarketReporter.Matter matter)
            throws SQLException {
        this.urns = new Urns(connection);
        this.numbers = numbers;
        this.masterData = masterData;
        this.matter = matter;
    }

    /** The same for every attempt at the same document, another for one made anew. */
    static String instance(ReportRow report) {
        return report.reportId() + (report.round() == 0 ? "" : "-" + report.round());
    }

    /** @param lots of what left */
    void write(Consignment consignment, Collection<LotRow> lots, OutputStream out) throws IOException {
        Instant created = matter.report().createdAt();
        EpcisEvent shipping = consignment.shipping().event();
        Trade trade = Trade.of(shipping, matter, masterData);
        checkBirths(consignment.withoutBirth());
        DscsaHeader header = new DscsaHeader(urns, masterData, trade);
        places(consignment).forEach(header::place);
        trade.places().forEach(header::place);
        lots.forEach(lot -> header.product(lot.gtin()));
        try (XmlOut xml = new XmlOut(out)) {
            xml.start("epcis:EPCISDocument")
                    .attribute("xmlns:epcis", "urn:epcglobal:epcis:xsd:1")
                    .attribute("xmlns:cbvmda", "urn:epcglobal:cbv:mda")
                    .attribute("xmlns:sbdh", "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader")
                    .attribute("xmlns:gs1ushc", "http://epcis.gs1us.org/hc/ns")
                    .attribute("schemaVersion", "1.2")
                    .attribute("creationDate", created.toString());
            header.write(xml, instance(matter.report()), created.toString());
            xml.start("EPCISBody").start("EventList");
            new DscsaEvents(xml, urns, numbers, lots).write(consignment, trade);
            xml.end().end().end();
        }
    }

    /** A logistic unit may come into being by being packed; a pack or case of a product may not. */
    private void checkBirths(ItemRuns withoutBirth) throws IOException {
        Pages.of(withoutBirth, PAGE, page -> {
            for (Epc epc : numbers.epcs(page)) {
                if (epc instanceof Sgtin) {
                    throw new UnreportableException(
                            "Nothing tells when " + epc + " was commissioned: have its commissioning captured first");
                }
            }
        });
    }

    private static Stream<Sgln> places(Consignment consignment) {
        return Stream.of(consignment.commissioning(), consignment.packing(), List.of(consignment.shipping()))
                .flatMap(List::stream)
                .map(KeptEvent::event)
                .flatMap(event -> Stream.of(event.readPoint(), event.bizLocation()))
                .flatMap(Optional::stream)
                .flatMap(uri -> Urns.place(uri).stream());
    }
}
