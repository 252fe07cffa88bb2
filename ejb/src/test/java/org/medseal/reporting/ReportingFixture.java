package org.medseal.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditTrail;
import org.medseal.capture.CaptureFixture;
import org.medseal.capture.Documents;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.exchange.RouteDetails;
import org.medseal.exchange.RouteRow;
import org.medseal.exchange.RouteService;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.Lgtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.Address;
import org.medseal.masterdata.LotDetails;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.NationalNumber;
import org.medseal.masterdata.PackagingLevel;
import org.medseal.masterdata.PartyDetails;
import org.medseal.masterdata.ProductDetails;
import org.medseal.masterdata.PutLot;
import org.medseal.masterdata.PutParty;
import org.medseal.masterdata.PutProduct;
import org.medseal.masterdata.TestMasterData;
import org.medseal.trace.Journal;
import org.medseal.trace.KeptEvent;

/** A manufacturer, its product and a partner, with captured events, as reporters meet them. */
public final class ReportingFixture {
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    public final CaptureFixture capture = new CaptureFixture();
    public final TestMasterData masterData = new TestMasterData(Clock.fixed(NOW, ZoneOffset.UTC));
    public final RouteService routes = new RouteService(
            TestDatabase.dataSource(),
            new AuditTrail(TestDatabase.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC)),
            Clock.fixed(NOW, ZoneOffset.UTC));
    public final Gtin pack = capture.serials.pack;
    public final CompanyPrefix prefix = CompanyPrefix.of(pack, 7);
    public final Gln maker = gln(prefix + "00001");
    public final Gln buyer = gln(prefix + "99999");

    /** A reporter on the test database, within one transaction. */
    public interface Use<T> {
        T with(MarketReporter reporter, Connection connection) throws SQLException, IOException;
    }

    public static Gln gln(String first12) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (first12.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return Gln.parse(first12 + (10 - sum % 10) % 10);
    }

    /** Master data as a market needs it. */
    public LotRow product(String market, NationalNumber... numbers) {
        party(maker, "Maker", prefix);
        party(buyer, "Buyer & Sons", prefix);
        party(Gln.parse("9506000000015"), "Plant", CompanyPrefix.parse("9506000"));
        ProductDetails details = new ProductDetails(
                "Amoxicillin",
                prefix,
                PackagingLevel.UNIT,
                market,
                "250 mg",
                "capsule",
                30,
                maker,
                null,
                List.of(numbers),
                null);
        masterData.in(service -> service.putProduct(new PutProduct(pack, null, details)));
        return lot("L1");
    }

    /** A lot that capture and master data know alike. */
    public LotRow lot(String number) {
        LotRow lot = masterData
                .in(service -> service.putLot(new PutLot(
                        pack,
                        new LotNumber(number),
                        null,
                        new LotDetails(LocalDate.parse("2028-10-31"), null, null, null))))
                .row();
        capture.lots.put(new Lgtin(pack, lot.lot()), lot);
        return lot;
    }

    private void party(Gln gln, String name, CompanyPrefix own) {
        Address address = new Address("1 Main St", "10001", "New York", "US");
        masterData.in(service -> service.putParty(
                new PutParty(gln, null, new PartyDetails(name, null, null, null, address, List.of(own)))));
    }

    public RouteRow route(ReportKind kind, Map<String, String> settings) {
        return routes.put(
                buyer, kind.route(), new RouteDetails("https://partner.example/epcis", null, null, null, settings));
    }

    public long captured(Documents document) {
        return capturedXml(document.xml());
    }

    public long capturedXml(String xml) {
        UUID id = UUID.fromString(capture.capture(xml, ErrorBehaviour.ROLLBACK).captureId());
        if (!capture.job(id).status().name().equals("ACCEPTED")) {
            throw new AssertionError("Not captured: " + capture.job(id));
        }
        return capture.in(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select number from capture_job where capture_id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    public <T> T with(Function<MasterDataService, MarketReporter> reporter, Use<T> use) {
        return masterData.in(service -> {
            try (Connection connection = TestDatabase.begin()) {
                return use.with(reporter.apply(service), connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static List<KeptEvent> events(Connection connection, long job, MarketReporter reporter) throws SQLException {
        return new Journal(connection).ofJob(job, reporter.steps());
    }

    /** The document of a report as the server would have it made. */
    public String document(MarketReporter reporter, Connection connection, NewReport fresh, RouteRow route)
            throws SQLException, IOException {
        ReportRow report = new ReportRow(
                1,
                UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
                fresh.kind(),
                fresh.receiver(),
                fresh.subject(),
                1,
                fresh.itemCount(),
                ReportState.DUE,
                NOW,
                NOW,
                NOW,
                0,
                1,
                null,
                null,
                null,
                null,
                null,
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<KeptEvent> events = new Journal(connection).ofNumbers(fresh.events());
        reporter.write(connection, new MarketReporter.Matter(report, events, fresh.items(), route), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
