package org.medseal.reporting.ru;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.medseal.epcis.When;
import org.medseal.epcis.XmlOut;
import org.medseal.exchange.RouteRow;
import org.medseal.gs1.Epc;
import org.medseal.items.ItemNumbers;
import org.medseal.masterdata.LotRow;
import org.medseal.reporting.MarketReporter;
import org.medseal.reporting.UnreportableException;
import org.medseal.trace.KeptEvent;

/** Document 10311, {@code skzkm_register_end_packing}: these packs of the lot were packed (schemas of IS MDLP, 1.37). */
final class MdlpDocument {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final String OWN_PRODUCTION = "1";
    private static final String CONTRACT_PRODUCTION = "2";

    private final MarketReporter.Matter matter;
    private final LotRow lot;
    private final ItemNumbers numbers;

    MdlpDocument(MarketReporter.Matter matter, LotRow lot, ItemNumbers numbers) {
        this.matter = matter;
        this.lot = lot;
        this.numbers = numbers;
    }

    void write(OutputStream out) throws IOException {
        RouteRow route = matter.route();
        String owner = route.setting("ownerId");
        try (XmlOut xml = new XmlOut(out)) {
            xml.start("documents").attribute("version", "1.37");
            xml.start("skzkm_register_end_packing").attribute("action_id", "10311");
            xml.element("subject_id", route.setting("subjectId"));
            xml.element("operation_date", operationDate());
            xml.element("order_type", owner == null ? OWN_PRODUCTION : CONTRACT_PRODUCTION);
            xml.element("owner_id", owner);
            xml.element("series_number", lot.lot().value());
            xml.element("expiration_date", expiry().format(DAY));
            xml.element("gtin", lot.gtin().digits());
            xml.start("signs");
            List<Epc> packs = numbers.epcs(matter.items().toArray());
            for (Epc pack : packs) {
                xml.element("sgtin", Signs.of(pack));
            }
            xml.end();
            xml.start("device_info");
            xml.element("device_id", route.setting("deviceId"));
            xml.element("skzkm_origin_msg_id", matter.report().reportId().toString());
            xml.end();
            xml.end().end();
        }
    }

    /** When the last of the packs was packed, on the clock of the line. */
    private String operationDate() {
        List<KeptEvent> events = matter.events();
        When when = events.get(events.size() - 1).event().core().when();
        return when.localTime().format(TIME);
    }

    private LocalDate expiry() {
        if (lot.expiry() == null) {
            throw new UnreportableException(
                    "Lot " + lot.lot() + " of GTIN " + lot.gtin() + " has no expiry: give it one");
        }
        return lot.expiry();
    }
}
