package org.medseal.reporting.us;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medseal.epcis.BizTransaction;
import org.medseal.epcis.Cbv;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.SourceDestination;
import org.medseal.epcis.XmlOut;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.Sgln;
import org.medseal.gs1.Sgtin;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.masterdata.LotRow;
import org.medseal.reporting.Urns;
import org.medseal.trace.Consignment;
import org.medseal.trace.KeptEvent;

/** The events in the order in which they build on each other: what came into being, what was packed, what left. */
final class DscsaEvents {
    /** Items named at a time. */
    private static final int PAGE = 10_000;

    private final XmlOut xml;
    private final Urns urns;
    private final ItemNumbers numbers;
    private final Collection<LotRow> lots;

    DscsaEvents(XmlOut xml, Urns urns, ItemNumbers numbers, Collection<LotRow> lots) {
        this.xml = xml;
        this.urns = urns;
        this.numbers = numbers;
        this.lots = lots;
    }

    void write(Consignment consignment, Trade trade) throws IOException {
        for (KeptEvent event : consignment.commissioning()) {
            commissioning(event, event.event());
        }
        units(consignment);
        for (KeptEvent event : consignment.packing()) {
            packing(event, event.event());
        }
        shipping(consignment, trade);
    }

    /** Logistic units that were packed without having been commissioned: they came into being when they were. */
    private void units(Consignment consignment) throws IOException {
        ItemRuns unborn = consignment.withoutBirth();
        if (unborn.isEmpty()) {
            return;
        }
        Map<Long, KeptEvent> firsts = new HashMap<>();
        consignment.packing().forEach(event -> firsts.putIfAbsent(event.parent(), event));
        for (long unit : unborn.toArray()) {
            KeptEvent first = firsts.getOrDefault(unit, consignment.shipping());
            commissioning(first.of(ItemRuns.of(unit)), first.event());
        }
    }

    private void commissioning(KeptEvent kept, EpcisEvent event) throws IOException {
        begin("ObjectEvent", event);
        epcs("epcList", kept.items());
        what("ADD", "commissioning", "active", event);
        Optional<String> lot = event.ilmd().lotNumber();
        Optional<String> expiry = event.ilmd().itemExpirationDate().or(() -> expiry(kept, lot));
        if (lot.isPresent() && "ObjectEvent".equals(kept.type())) {
            xml.start("extension").start("ilmd");
            xml.element("cbvmda:lotNumber", lot.get());
            xml.element("cbvmda:itemExpirationDate", expiry.orElse(null));
            xml.end().end();
        }
        xml.end();
    }

    /** As the lot has it, where the event left it out. */
    private Optional<String> expiry(KeptEvent kept, Optional<String> number) {
        Epc first = numbers.epc(kept.items().first());
        Optional<Gtin> gtin = first instanceof Sgtin sgtin ? Optional.of(sgtin.gtin()) : Optional.empty();
        return lots.stream()
                .filter(lot -> gtin.filter(lot.gtin()::equals).isPresent())
                .filter(lot -> number.filter(lot.lot().value()::equals).isPresent())
                .map(LotRow::expiry)
                .filter(day -> day != null)
                .map(Object::toString)
                .findFirst();
    }

    private void packing(KeptEvent kept, EpcisEvent event) throws IOException {
        begin("AggregationEvent", event);
        xml.element("parentID", urns.of(numbers.epc(kept.parent())));
        epcs("childEPCs", kept.items());
        what("ADD", "packing", "in_progress", event);
        xml.end();
    }

    private void shipping(Consignment consignment, Trade trade) throws IOException {
        EpcisEvent event = consignment.shipping().event();
        begin("ObjectEvent", event);
        epcs("epcList", consignment.shipped());
        xml.element("action", "OBSERVE");
        xml.element("bizStep", Cbv.BIZ_STEP.urn("shipping"));
        xml.element("disposition", Cbv.DISPOSITION.urn("in_transit"));
        place("readPoint", Optional.of(urns.of(trade.from())));
        if (!trade.transactions().isEmpty()) {
            xml.start("bizTransactionList");
            for (BizTransaction one : trade.transactions()) {
                xml.start("bizTransaction").attribute("type", Cbv.BIZ_TRANSACTION.urn(one.type()));
                xml.text(one.id()).end();
            }
            xml.end();
        }
        xml.start("extension");
        side("source", Sgln.of(trade.seller()), trade.from());
        side("destination", Sgln.of(trade.buyer()), trade.to());
        xml.end();
        xml.element("gs1ushc:dropShipment", "false");
        xml.end();
    }

    private void side(String name, Sgln owner, Sgln place) throws IOException {
        xml.start(name + "List");
        for (SourceDestination one : List.of(
                new SourceDestination("owning_party", urns.of(owner)),
                new SourceDestination("location", urns.of(place)))) {
            xml.start(name).attribute("type", Cbv.SOURCE_DESTINATION.urn(one.type()));
            xml.text(one.id()).end();
        }
        xml.end();
    }

    private void begin(String type, EpcisEvent event) throws IOException {
        xml.start(type);
        xml.element("eventTime", event.eventTime().toString());
        xml.element("eventTimeZoneOffset", event.eventTimeZoneOffset());
    }

    private void what(String action, String step, String disposition, EpcisEvent event) throws IOException {
        xml.element("action", action);
        xml.element("bizStep", Cbv.BIZ_STEP.urn(step));
        xml.element("disposition", Cbv.DISPOSITION.urn(disposition));
        place("readPoint", event.readPoint().map(this::named));
        place("bizLocation", event.bizLocation().map(this::named));
    }

    /** As URN where it is an SGLN, else as it was told. */
    private String named(String uri) {
        return Urns.place(uri).map(urns::of).orElse(uri);
    }

    private void place(String name, Optional<String> uri) throws IOException {
        if (uri.isPresent()) {
            xml.start(name).element("id", uri.get()).end();
        }
    }

    private void epcs(String list, ItemRuns items) throws IOException {
        xml.start(list);
        Pages.of(items, PAGE, page -> {
            for (Epc epc : numbers.epcs(page)) {
                xml.element("epc", urns.of(epc));
            }
        });
        xml.end();
    }
}
