package org.medseal.reporting.us;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.medseal.capture.Documents;
import org.medseal.capture.TestSerials;
import org.medseal.epcis.AggregationEvent;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisSink;
import org.medseal.epcis.Form;
import org.medseal.epcis.ObjectEvent;
import org.medseal.gs1.EpcUri;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.NationalNumber;
import org.medseal.reporting.NewReport;
import org.medseal.reporting.ReportKind;
import org.medseal.reporting.ReportingFixture;
import org.medseal.reporting.UnreportableException;

class DscsaReporterTest {
    private static final NationalNumber NDC = new NationalNumber("US-NDC", "0000-0000-30");

    private final ReportingFixture fixture = new ReportingFixture();
    private final TestSerials serials = fixture.capture.serials;

    private DscsaReporter reporter(MasterDataService masterData) {
        return new DscsaReporter(fixture.capture.items, fixture.capture.numbers, masterData, fixture.routes);
    }

    private List<String> packs(long from, long to) {
        return LongStream.range(from, to).mapToObj(serials::pack).toList();
    }

    /** 10 packs in two SSCC cases on a pallet; one pack is moved from one case to the other before it ships. */
    private void packed() {
        fixture.captured(new Documents()
                .commission(packs(0, 12), "L1", "2028-10-31")
                .commission(List.of(serials.pallet(1), serials.pallet(2), serials.pallet(9)), null, null)
                .pack(serials.pallet(1), packs(0, 5))
                .pack(serials.pallet(2), packs(5, 10))
                .unpack(serials.pallet(1), packs(4, 5))
                .pack(serials.pallet(2), packs(4, 5))
                .pack(serials.pallet(9), List.of(serials.pallet(1), serials.pallet(2))));
    }

    private String shipping(String destination) {
        String xml = new Documents()
                .from(10)
                .object("OBSERVE", "shipping", "in_transit", List.of(serials.pallet(9)))
                .xml();
        return xml.replace(
                        "</bizLocation>",
                        "</bizLocation><bizTransactionList><bizTransaction type=\"urn:epcglobal:cbv:btt:desadv\">"
                                + "urn:epcglobal:cbv:bt:" + fixture.maker
                                + ":DEL-7</bizTransaction></bizTransactionList>"
                                + "<extension><destinationList><destination type=\"urn:epcglobal:cbv:sdt:owning_party\">"
                                + destination + "</destination></destinationList></extension>")
                .replace("urn:epc:id:sgln:9506000.00001.L7", "urn:epc:id:sgln:" + fixture.prefix + ".00001.L7")
                .replace("urn:epc:id:sgln:9506000.00001.0", "urn:epc:id:sgln:" + fixture.prefix + ".00001.0");
    }

    private String buyer() {
        return "urn:epc:id:sgln:" + fixture.prefix + ".99999.0";
    }

    private List<NewReport> found(long job) {
        return fixture.with(
                this::reporter,
                (reporter, connection) ->
                        reporter.find(connection, ReportingFixture.events(connection, job, reporter)));
    }

    private String document(long job) {
        return fixture.with(this::reporter, (reporter, connection) -> {
            NewReport report = reporter.find(connection, ReportingFixture.events(connection, job, reporter))
                    .get(0);
            return fixture.document(
                    reporter, connection, report, fixture.routes.get(fixture.buyer, ReportKind.US_DSCSA.route()));
        });
    }

    private static final class Read implements EpcisSink {
        private final List<EpcisEvent> events = new ArrayList<>();
        private DocumentHeader header;

        static Read of(String xml) {
            Read read = new Read();
            try {
                EpcisReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Form.XML, read);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return read;
        }

        @Override
        public void header(DocumentHeader given) {
            header = given;
        }

        @Override
        public void event(EpcisEvent event) {
            events.add(event);
        }
    }

    @Test
    void aShipmentToAPartnerWithARouteIsToBeReported() {
        fixture.product("US", NDC);
        fixture.route(ReportKind.US_DSCSA, Map.of("sender", fixture.maker.digits()));
        packed();

        assertThat(found(fixture.capturedXml(shipping(buyer()))))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.receiver()).isEqualTo(fixture.buyer);
                    assertThat(report.subject()).isEqualTo("DEL-7");
                    assertThat(report.itemCount()).isEqualTo(10);
                });
    }

    @Test
    void noneIsWithoutARouteOrForAnotherMarket() {
        fixture.product("EU", NDC);
        packed();
        long job = fixture.capturedXml(shipping(buyer()));
        assertThat(found(job)).isEmpty();

        fixture.route(ReportKind.US_DSCSA, Map.of("sender", fixture.maker.digits()));
        assertThat(found(job)).isEmpty();
    }

    @Test
    void theDocumentIsEpcisBySchemaAndTellsEachPackOnce() {
        fixture.product("US", NDC);
        fixture.route(ReportKind.US_DSCSA, Map.of("sender", fixture.maker.digits()));
        packed();
        Read read = Read.of(document(fixture.capturedXml(shipping(buyer()))));

        List<ObjectEvent> objects = read.events.stream()
                .filter(ObjectEvent.class::isInstance)
                .map(ObjectEvent.class::cast)
                .toList();
        assertThat(objects.stream()
                        .filter(event -> event.bizStep().orElse("").equals("commissioning"))
                        .flatMap(event -> event.epcs().stream())
                        .map(EpcUri::text))
                .containsExactlyInAnyOrderElementsOf(with(packs(0, 10), 1, 2, 9));
        assertThat(objects.get(0).ilmd().lotNumber()).contains("L1");
        assertThat(objects.get(0).ilmd().itemExpirationDate()).contains("2028-10-31");
        ObjectEvent shipping = objects.get(objects.size() - 1);
        assertThat(shipping.bizStep()).contains("shipping");
        assertThat(shipping.epcs()).extracting(EpcUri::text).containsExactly(serials.pallet(9));
        assertThat(shipping.sources()).hasSize(2);
        assertThat(shipping.destinations()).hasSize(2);
        assertThat(read.events.get(read.events.size() - 1)).isSameAs(shipping);
    }

    private List<String> with(List<String> packs, long... containers) {
        List<String> all = new ArrayList<>(packs);
        LongStream.of(containers).mapToObj(serials::pallet).forEach(all::add);
        return all;
    }

    @Test
    void aPackThatWasMovedIsInItsLastCaseOnly() {
        fixture.product("US", NDC);
        fixture.route(ReportKind.US_DSCSA, Map.of("sender", fixture.maker.digits()));
        packed();
        Read read = Read.of(document(fixture.capturedXml(shipping(buyer()))));

        List<String> inFirst = children(read, serials.pallet(1));
        List<String> inSecond = children(read, serials.pallet(2));
        assertThat(inFirst).containsExactlyInAnyOrderElementsOf(packs(0, 4));
        assertThat(inSecond).containsExactlyInAnyOrderElementsOf(packs(4, 10));
        assertThat(children(read, serials.pallet(9))).containsExactlyInAnyOrder(serials.pallet(1), serials.pallet(2));
    }

    private static List<String> children(Read read, String parent) {
        return read.events.stream()
                .filter(AggregationEvent.class::isInstance)
                .map(AggregationEvent.class::cast)
                .filter(event -> event.parent().equals(parent))
                .flatMap(event -> event.children().epcs().stream())
                .map(EpcUri::text)
                .toList();
    }

    @Test
    void theHeaderHasSenderReceiverMasterDataAndStatement() {
        fixture.product("US", NDC);
        fixture.route(ReportKind.US_DSCSA, Map.of("sender", fixture.maker.digits()));
        packed();
        String xml = document(fixture.capturedXml(shipping(buyer())));
        Read read = Read.of(xml);

        assertThat(read.header.sender()).contains("urn:epc:id:sgln:" + fixture.prefix + ".00001.0");
        assertThat(read.header.receiver()).contains(buyer());
        assertThat(read.header.content().masterData()).hasSize(2);
        assertThat(xml)
                .contains("<gs1ushc:guidelineVersion>GS1 US DSCSA R1.3</gs1ushc:guidelineVersion>")
                .contains("<gs1ushc:affirmTransactionStatement>true</gs1ushc:affirmTransactionStatement>")
                .contains("US_FDA_NDC")
                .contains("Buyer &amp; Sons")
                .contains("<gs1ushc:dropShipment>false</gs1ushc:dropShipment>")
                .contains("urn:epcglobal:cbv:bt:" + fixture.maker + ":DEL-7");
    }

    @Test
    void theSameShipmentMakesTheSameDocumentWhateverHappensAfterwards() {
        fixture.product("US", NDC);
        fixture.route(ReportKind.US_DSCSA, Map.of("sender", fixture.maker.digits()));
        packed();
        long job = fixture.capturedXml(shipping(buyer()));
        String before = document(job);
        fixture.captured(new Documents().from(20).unpack(serials.pallet(9), List.of()));

        assertThat(document(job)).isEqualTo(before);
    }

    @Test
    void aProductWithoutNationalDrugCodeIsNamedAndNothingSent() {
        fixture.product("US");
        fixture.route(ReportKind.US_DSCSA, Map.of("sender", fixture.maker.digits()));
        packed();
        long job = fixture.capturedXml(shipping(buyer()));

        assertThatThrownBy(() -> document(job))
                .isInstanceOf(UnreportableException.class)
                .hasMessageContaining(fixture.pack.digits())
                .hasMessageContaining("US-NDC");
    }
}
