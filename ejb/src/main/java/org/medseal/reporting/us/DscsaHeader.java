package org.medseal.reporting.us;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.medseal.epcis.XmlOut;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.Address;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.NationalNumber;
import org.medseal.masterdata.PartyRow;
import org.medseal.masterdata.ProductDetails;
import org.medseal.reporting.UnreportableException;
import org.medseal.reporting.Urns;

/** Business document header, master data of every product and place that the events name, transaction statement. */
final class DscsaHeader {
    private static final String MDA = "urn:epcglobal:cbv:mda#";
    private static final String NDC = "US-NDC";

    /** GS1 US, R1.3: the seller's affirmation by FD&C Act, section 581(27). */
    private static final String STATEMENT =
            "Seller has complied with each applicable subsection of FDCA Sec. 581(27)(A)-(G).";

    private final Urns urns;
    private final MasterDataService masterData;
    private final Trade trade;
    private final Set<Sgln> places = new TreeSet<>();
    private final Set<Gtin> products = new TreeSet<>();

    DscsaHeader(Urns urns, MasterDataService masterData, Trade trade) {
        this.urns = urns;
        this.masterData = masterData;
        this.trade = trade;
    }

    void place(Sgln place) {
        places.add(place);
    }

    void product(Gtin gtin) {
        products.add(gtin);
    }

    void write(XmlOut xml, String instance, String created) throws IOException {
        xml.start("EPCISHeader");
        business(xml, instance, created);
        xml.start("extension").start("EPCISMasterData").start("VocabularyList");
        vocabulary(xml, "urn:epcglobal:epcis:vtype:EPCClass");
        for (Gtin gtin : products) {
            product(xml, gtin);
        }
        xml.end().end();
        vocabulary(xml, "urn:epcglobal:epcis:vtype:Location");
        for (Sgln place : places) {
            place(xml, place);
        }
        xml.end().end();
        xml.end().end().end();
        xml.element("gs1ushc:guidelineVersion", "GS1 US DSCSA R1.3");
        xml.start("gs1ushc:dscsaTransactionStatement")
                .element("gs1ushc:affirmTransactionStatement", "true")
                .element("gs1ushc:legalNotice", STATEMENT)
                .end();
        xml.end();
    }

    private static void vocabulary(XmlOut xml, String type) throws IOException {
        xml.start("Vocabulary").attribute("type", type).start("VocabularyElementList");
    }

    private void business(XmlOut xml, String instance, String created) throws IOException {
        xml.start("sbdh:StandardBusinessDocumentHeader").element("sbdh:HeaderVersion", "1.0");
        company(xml, "sbdh:Sender", trade.seller());
        company(xml, "sbdh:Receiver", trade.buyer());
        xml.start("sbdh:DocumentIdentification")
                .element("sbdh:Standard", "EPCglobal")
                .element("sbdh:TypeVersion", "1.0")
                .element("sbdh:InstanceIdentifier", instance)
                .element("sbdh:Type", "Events")
                .element("sbdh:CreationDateAndTime", created)
                .end()
                .end();
    }

    private void company(XmlOut xml, String name, Gln gln) throws IOException {
        xml.start(name)
                .start("sbdh:Identifier")
                .attribute("Authority", "GS1")
                .text(urns.of(Sgln.of(gln)))
                .end()
                .end();
    }

    private void product(XmlOut xml, Gtin gtin) throws IOException {
        ProductDetails product = masterData.getProduct(gtin).details();
        String ndc = product.nationalNumbers().stream()
                .filter(number -> number.scheme().equals(NDC))
                .map(NationalNumber::value)
                .findFirst()
                .orElseThrow(() -> new UnreportableException("Product " + gtin
                        + " has no National Drug Code: give it a national number of the scheme " + NDC));
        Gln maker = product.manufacturer() == null ? trade.seller() : product.manufacturer();
        xml.start("VocabularyElement").attribute("id", urns.pattern(gtin));
        attribute(xml, "additionalTradeItemIdentification", ndc);
        attribute(xml, "additionalTradeItemIdentificationTypeCode", "US_FDA_NDC");
        attribute(xml, "regulatedProductName", product.name());
        attribute(xml, "manufacturerOfTradeItemPartyName", party(maker).name());
        attribute(xml, "dosageFormType", product.dosageForm());
        attribute(xml, "strengthDescription", product.strength());
        attribute(xml, "netContentDescription", netContent(product));
        xml.end();
    }

    private static String netContent(ProductDetails product) {
        if (product.packSize() == null) {
            return null;
        }
        return product.dosageForm() == null
                ? product.packSize().toString()
                : product.packSize() + " " + product.dosageForm();
    }

    private PartyRow party(Gln gln) {
        return masterData
                .findParty(gln)
                .orElseThrow(() -> new UnreportableException(
                        "Nothing is known of the company " + gln + ": put it into the parties"));
    }

    private void place(XmlOut xml, Sgln place) throws IOException {
        Optional<LocationRow> location = masterData.findLocation(place);
        Optional<PartyRow> party =
                masterData.findParty(location.map(row -> row.details().party()).orElse(place.gln()));
        String name = location.map(LocationRow::name)
                .or(() -> party.map(PartyRow::name))
                .orElseThrow(() -> new UnreportableException(
                        "Nothing is known of the place " + place + ": put it into the locations"));
        Address address = location.map(row -> row.details().address())
                .or(() -> party.map(row -> row.details().address()))
                .orElseThrow(
                        () -> new UnreportableException("The place " + place + " has no address, nor has its company"));
        xml.start("VocabularyElement").attribute("id", urns.of(place));
        attribute(xml, "name", name);
        attribute(xml, "streetAddressOne", address.street());
        attribute(xml, "city", address.city());
        attribute(xml, "postalCode", address.postalCode());
        attribute(xml, "countryCode", address.country());
        xml.end();
    }

    private static void attribute(XmlOut xml, String name, String value) throws IOException {
        if (value != null) {
            xml.start("attribute").attribute("id", MDA + name).text(value).end();
        }
    }
}
