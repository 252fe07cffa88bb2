package org.medseal.epcis;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.medseal.epcis.EpcisWriter.CbvSpelling;
import org.medseal.gs1.EpcUri;

/** Writes one event, its parts in the order of the schema. */
final class XmlEventWriter {
    private final XmlOut xml;
    private final XmlExtensionWriter extensions;
    private final boolean two;
    private final CbvSpelling words;
    private final Set<String> losses;

    XmlEventWriter(XmlOut xml, XmlExtensionWriter extensions, boolean two, CbvSpelling words, Set<String> losses) {
        this.xml = xml;
        this.extensions = extensions;
        this.two = two;
        this.words = words;
        this.losses = losses;
    }

    void write(EpcisEvent event) throws IOException {
        xml.start(event.type());
        base(event.core());
        what(event);
        end(event);
        xml.end();
    }

    private void base(EventCore core) throws IOException {
        xml.element("eventTime", Times.text(core.when().localTime()));
        if (core.when().recordTime() != null) {
            xml.element("recordTime", core.when().recordTime().toString());
        }
        xml.element("eventTimeZoneOffset", core.when().eventTimeZoneOffset());
        EventCore.Identity identity = core.identity();
        boolean wrap = !two && (identity.eventId() != null || identity.errorDeclaration() != null);
        if (wrap) {
            xml.start("baseExtension");
        }
        xml.element("eventID", identity.eventId());
        errorDeclaration(identity.errorDeclaration());
        if (wrap) {
            xml.end();
        }
        certificationInfo(identity.certificationInfo());
    }

    private void certificationInfo(List<String> certificates) throws IOException {
        if (certificates.isEmpty()) {
            return;
        }
        if (two) {
            xml.element("certificationInfo", certificates.get(0));
        }
        if (!two || certificates.size() > 1) {
            losses.add(two ? "XML has room for one certificationInfo only" : "EPCIS 1.2 has no certificationInfo");
        }
    }

    private void errorDeclaration(ErrorDeclaration error) throws IOException {
        if (error == null) {
            return;
        }
        xml.start("errorDeclaration");
        if (error.declarationTime() != null) {
            xml.element("declarationTime", error.declarationTime().toString());
        }
        xml.element("reason", error.reason() == null ? null : words.of(Cbv.ERROR_REASON, error.reason()));
        if (!error.correctiveEventIds().isEmpty()) {
            xml.start("correctiveEventIDs");
            for (String id : error.correctiveEventIds()) {
                xml.element("correctiveEventID", id);
            }
            xml.end();
        }
        localExtension(error.extensions());
        extensions.write(XmlWriter.only(error.extensions(), true));
        xml.end();
    }

    private void localExtension(List<Extension> all) throws IOException {
        List<Extension> local = XmlWriter.only(all, false);
        if (!local.isEmpty()) {
            xml.start("extension");
            extensions.write(local);
            xml.end();
        }
    }

    private void what(EpcisEvent event) throws IOException {
        if (event instanceof ObjectEvent e) {
            epcs("epcList", e.epcList(), true);
            steps(event, true);
        } else if (event instanceof AggregationEvent e) {
            xml.element("parentID", e.parent());
            epcs("childEPCs", e.children(), true);
            steps(event, true);
        } else if (event instanceof AssociationEvent e) {
            xml.element("parentID", e.parent());
            epcs("childEPCs", e.children(), true);
            quantities("childQuantityList", e.childQuantities());
            steps(event, true);
        } else if (event instanceof TransactionEvent e) {
            transactions(e.bizTransactions());
            xml.element("parentID", e.parent());
            epcs("epcList", e.epcList(), true);
            steps(event, false);
        } else if (event instanceof TransformationEvent e) {
            epcs("inputEPCList", e.inputs().epcList(), false);
            quantities("inputQuantityList", e.inputs().quantities());
            epcs("outputEPCList", e.outputs().epcList(), false);
            quantities("outputQuantityList", e.outputs().quantities());
            xml.element("transformationID", e.transformationId());
            steps(event, true);
        }
    }

    private void steps(EpcisEvent event, boolean transactions) throws IOException {
        Why why = event.core().why();
        xml.element("action", event.action().map(Enum::name).orElse(null));
        xml.element("bizStep", why.bizStep() == null ? null : words.of(Cbv.BIZ_STEP, why.bizStep()));
        xml.element("disposition", why.disposition() == null ? null : words.of(Cbv.DISPOSITION, why.disposition()));
        place("readPoint", event.core().where().readPoint());
        place("bizLocation", event.core().where().bizLocation());
        if (transactions) {
            transactions(why.bizTransactions());
        }
    }

    /** What 2.0 has in the event and 1.2 has in its extension element; then foreign elements. */
    private void end(EpcisEvent event) throws IOException {
        boolean wrap = !two && !(event instanceof TransformationEvent) && hasExtension(event);
        if (wrap) {
            xml.start("extension");
        }
        if (event instanceof ObjectEvent e) {
            quantities("quantityList", e.quantities());
        } else if (event instanceof AggregationEvent e) {
            quantities("childQuantityList", e.childQuantities());
        } else if (event instanceof TransactionEvent e) {
            quantities("quantityList", e.quantities());
        }
        parties("source", event.sources());
        parties("destination", event.destinations());
        sensed(event.core());
        ilmd(event.ilmd());
        List<Extension> all = event.core().extensions();
        if (!two) {
            localExtension(all);
        } else if (!XmlWriter.only(all, false).isEmpty()) {
            losses.add("EPCIS 2.0 XML has no place for extensions without a namespace");
        }
        if (wrap) {
            xml.end();
        }
        extensions.write(XmlWriter.only(all, true));
    }

    private static boolean hasExtension(EpcisEvent event) {
        boolean quantities = event instanceof ObjectEvent e && !e.quantities().isEmpty()
                || event instanceof AggregationEvent a && !a.childQuantities().isEmpty()
                || event instanceof TransactionEvent t && !t.quantities().isEmpty();
        return quantities
                || !event.sources().isEmpty()
                || !event.destinations().isEmpty()
                || !event.ilmd().isEmpty()
                || !XmlWriter.only(event.core().extensions(), false).isEmpty();
    }

    private void epcs(String name, EpcList list, boolean evenEmpty) throws IOException {
        if (list.isEmpty() && !evenEmpty) {
            return;
        }
        xml.start(name);
        for (EpcUri epc : list.epcs()) {
            xml.element("epc", epc.text());
        }
        for (String other : list.others()) {
            xml.element("epc", other);
        }
        xml.end();
    }

    private void quantities(String name, List<QuantityElement> quantities) throws IOException {
        if (quantities.isEmpty()) {
            return;
        }
        xml.start(name);
        for (QuantityElement one : quantities) {
            xml.start("quantityElement");
            xml.element("epcClass", one.epcClass());
            if (one.quantity() != null) {
                xml.element("quantity", Numbers.text(one.quantity()));
            } else if (one.uom() != null) {
                xml.start("quantity").attribute("xsi:nil", "true").end();
            }
            xml.element("uom", one.uom());
            xml.end();
        }
        xml.end();
    }

    private void place(String name, Place place) throws IOException {
        if (place == null) {
            return;
        }
        xml.start(name);
        xml.element("id", place.id());
        localExtension(place.extensions());
        extensions.write(XmlWriter.only(place.extensions(), true));
        xml.end();
    }

    private void transactions(List<BizTransaction> transactions) throws IOException {
        if (transactions.isEmpty()) {
            return;
        }
        xml.start("bizTransactionList");
        for (BizTransaction one : transactions) {
            String type = one.type() == null ? null : words.of(Cbv.BIZ_TRANSACTION, one.type());
            xml.start("bizTransaction").attribute("type", type).text(one.id()).end();
        }
        xml.end();
    }

    private void parties(String name, List<SourceDestination> list) throws IOException {
        if (list.isEmpty()) {
            return;
        }
        xml.start(name + "List");
        for (SourceDestination one : list) {
            xml.start(name)
                    .attribute("type", words.of(Cbv.SOURCE_DESTINATION, one.type()))
                    .text(one.id())
                    .end();
        }
        xml.end();
    }

    private void ilmd(Ilmd ilmd) throws IOException {
        if (ilmd.isEmpty()) {
            return;
        }
        xml.start("ilmd");
        localExtension(ilmd.fields());
        extensions.write(XmlWriter.only(ilmd.fields(), true));
        xml.end();
    }

    private void sensed(EventCore core) throws IOException {
        PersistentDisposition persistent = core.why().persistentDisposition();
        if (!two) {
            if (!core.sensorElements().isEmpty()) {
                losses.add("EPCIS 1.2 has no sensor data");
            }
            if (persistent != null) {
                losses.add("EPCIS 1.2 has no persistentDisposition");
            }
            return;
        }
        new XmlSensorWriter(xml, extensions).write(core.sensorElements());
        if (persistent != null) {
            xml.start("persistentDisposition");
            for (String word : persistent.unset()) {
                xml.element("unset", words.of(Cbv.DISPOSITION, word));
            }
            for (String word : persistent.set()) {
                xml.element("set", words.of(Cbv.DISPOSITION, word));
            }
            xml.end();
        }
    }
}
