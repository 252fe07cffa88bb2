package org.medseal.reporting.ru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.capture.Documents;
import org.medseal.exchange.RouteRow;
import org.medseal.gs1.Epc;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.items.ForeignItems;
import org.medseal.items.ItemNumbers;
import org.medseal.masterdata.MasterDataService;
import org.medseal.reporting.NewReport;
import org.medseal.reporting.ReportKind;
import org.medseal.reporting.ReportingFixture;
import org.medseal.reporting.UnreportableException;
import org.xml.sax.SAXException;

class MdlpReporterTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "subjectId", "00000000100931",
            "deviceId", "0000000000000001",
            "clientId", "11111111-2222-3333-4444-555555555555");

    private final ReportingFixture fixture = new ReportingFixture();

    /** The test pool's serials S0, S1 … shown with the 13 characters that serials have there. */
    private static final class Long13 extends ItemNumbers {
        Long13(ReportingFixture fixture) {
            super(fixture.capture.serials, new ForeignItems(TestDatabase.dataSource()));
        }

        @Override
        public List<Epc> epcs(long[] numbers) {
            return super.epcs(numbers).stream()
                    .map(epc -> epc instanceof Sgtin sgtin
                            ? new Sgtin(
                                    sgtin.gtin(),
                                    new SerialNumber("S%012d"
                                            .formatted(Long.parseLong(
                                                    sgtin.serial().value().substring(1)))))
                            : epc)
                    .toList();
        }
    }

    private MdlpReporter reporter(MasterDataService masterData) {
        return new MdlpReporter(fixture.capture.items, new Long13(fixture), masterData, fixture.routes);
    }

    private List<String> packs(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(fixture.capture.serials::pack)
                .toList();
    }

    private List<NewReport> found(long job) {
        return fixture.with(
                this::reporter,
                (reporter, connection) ->
                        reporter.find(connection, ReportingFixture.events(connection, job, reporter)).stream()
                                .filter(report -> report.receiver().equals(fixture.buyer))
                                .toList());
    }

    private String document(long job, RouteRow route) {
        NewReport report = found(job).get(0);
        return fixture.with(
                this::reporter, (reporter, connection) -> fixture.document(reporter, connection, report, route));
    }

    @Test
    void theEventsOfALotInOneDocumentAreOneReport() {
        fixture.product("RU");
        fixture.route(ReportKind.RU_MDLP, SETTINGS);
        long job = fixture.captured(new Documents()
                .commission(packs(0, 10), "L1", "2028-10-31")
                .commission(packs(10, 15), "L1", "2028-10-31")
                .pack(fixture.capture.serials.pallet(1), packs(0, 5)));

        assertThat(found(job)).singleElement().satisfies(report -> {
            assertThat(report.subject()).isEqualTo(fixture.pack + " L1");
            assertThat(report.itemCount()).isEqualTo(15);
            assertThat(report.events()).hasSize(2);
        });
    }

    @Test
    void moreThanThirtyThousandPacksGoInSeveralDocuments() {
        fixture.product("RU");
        fixture.route(ReportKind.RU_MDLP, SETTINGS);
        long job = fixture.captured(new Documents().commission(packs(0, 70_000), "L1", "2028-10-31"));

        assertThat(found(job)).extracting(NewReport::itemCount).containsExactly(30_000L, 30_000L, 10_000L);
    }

    @Test
    void aProductOfAnotherMarketIsNotReported() {
        fixture.product("EU");
        fixture.route(ReportKind.RU_MDLP, SETTINGS);

        assertThat(found(fixture.captured(new Documents().commission(packs(0, 10), "L1", "2028-10-31"))))
                .isEmpty();
    }

    @Test
    void theDocumentSaysWhatWasPackedWhenAndByWhom() {
        fixture.product("RU");
        RouteRow route = fixture.route(ReportKind.RU_MDLP, SETTINGS);
        String xml = document(fixture.captured(new Documents().commission(packs(0, 3), "L1", "2028-10-31")), route);

        assertThat(xml)
                .contains("<documents version=\"1.37\">")
                .contains("<skzkm_register_end_packing action_id=\"10311\">")
                .contains("<subject_id>00000000100931</subject_id>")
                .contains("<operation_date>2026-11-20T09:00:00+01:00</operation_date>")
                .contains("<order_type>1</order_type>")
                .contains("<series_number>L1</series_number>")
                .contains("<expiration_date>31.10.2028</expiration_date>")
                .contains("<sgtin>" + fixture.pack + "S000000000002</sgtin>");
    }

    @Test
    void theDocumentIsValidByTheAuthoritysSchemas() throws SAXException, IOException {
        File schema = Stream.iterate(new File("").getAbsoluteFile(), folder -> folder != null, File::getParentFile)
                .map(folder -> new File(folder.getParentFile(), "shared/report-data/ru-mdlp-xsd/documents.xsd"))
                .filter(File::exists)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("The schemas of IS MDLP are not here (../shared/report-data)"));
        fixture.product("RU");
        RouteRow route = fixture.route(ReportKind.RU_MDLP, SETTINGS);
        String xml = document(fixture.captured(new Documents().commission(packs(0, 3), "L1", "2028-10-31")), route);

        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        // 30,000 codes in a document are more than the JDK expands by itself.
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        factory.newSchema(schema).newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void aSerialThatTheAuthorityCannotTakeIsNamed() {
        fixture.product("RU");
        RouteRow route = fixture.route(ReportKind.RU_MDLP, SETTINGS);
        long job = fixture.captured(new Documents().commission(packs(0, 3), "L1", "2028-10-31"));
        NewReport report = found(job).get(0);

        assertThatThrownBy(() -> fixture.with(
                        service -> new MdlpReporter(
                                fixture.capture.items, fixture.capture.numbers, service, fixture.routes),
                        (reporter, connection) -> fixture.document(reporter, connection, report, route)))
                .isInstanceOf(UnreportableException.class)
                .hasMessageContaining("13 letters and digits");
    }
}
