package org.medseal.reporting.ru;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medseal.exchange.HttpsTransport;
import org.medseal.exchange.RouteRow;
import org.medseal.exchange.RouteService;
import org.medseal.exchange.Secrets;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PackagingLevel;
import org.medseal.masterdata.ProductRow;
import org.medseal.reporting.Acknowledgement;
import org.medseal.reporting.Delivery;
import org.medseal.reporting.MarketReporter;
import org.medseal.reporting.NewReport;
import org.medseal.reporting.ReportKind;
import org.medseal.reporting.ReportRow;
import org.medseal.reporting.UnreadableAnswerException;
import org.medseal.trace.KeptEvent;

/** Commissioned packs of the market RU: a document for each lot of a captured document, more where it has many packs. */
@ApplicationScoped
public class MdlpReporter implements MarketReporter {
    /** More packs a document does not take (schema 10311). */
    static final int MOST_PACKS = 30_000;

    private ItemStore items;
    private ItemNumbers numbers;
    private MasterDataService masterData;
    private RouteService routes;
    private MdlpClient client;

    /** For the container's proxy. */
    protected MdlpReporter() {}

    @Inject
    public MdlpReporter(ItemStore items, ItemNumbers numbers, MasterDataService masterData, RouteService routes) {
        this.items = items;
        this.numbers = numbers;
        this.masterData = masterData;
        this.routes = routes;
    }

    @Inject
    void sendWith(HttpsTransport transport, Secrets secrets) {
        client = new MdlpClient(transport, secrets);
    }

    @Override
    public ReportKind kind() {
        return ReportKind.RU_MDLP;
    }

    @Override
    public Set<String> steps() {
        return Set.of("commissioning");
    }

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public List<NewReport> find(Connection connection, List<KeptEvent> events) throws SQLException {
        List<RouteRow> authorities = routes.list(kind().route());
        if (authorities.isEmpty()) {
            return List.of();
        }
        Map<LotRow, List<KeptEvent>> byLot = new HashMap<>();
        for (KeptEvent event : events) {
            if (event.is("ObjectEvent", "ADD")) {
                byLots(connection, event, byLot);
            }
        }
        List<NewReport> found = new ArrayList<>();
        byLot.forEach((lot, own) -> {
            for (RouteRow authority : authorities) {
                found.addAll(reports(lot, own, authority));
            }
        });
        return found;
    }

    private void byLots(Connection connection, KeptEvent event, Map<LotRow, List<KeptEvent>> byLot)
            throws SQLException {
        List<LotRow> lots = new ArrayList<>();
        for (int id : items.lots(connection, event.items()).keySet()) {
            LotRow lot = masterData.getLot(id);
            if (isReported(lot)) {
                lots.add(lot);
            }
        }
        for (LotRow lot : lots) {
            ItemRuns own = lots.size() == 1 ? event.items() : ofProduct(event.items(), lot.gtin());
            byLot.computeIfAbsent(lot, one -> new ArrayList<>()).add(event.of(own));
        }
    }

    private boolean isReported(LotRow lot) {
        return masterData
                .findProduct(lot.gtin())
                .map(ProductRow::details)
                .filter(product -> kind().market().equals(product.market()))
                .filter(product -> product.packagingLevel() == PackagingLevel.UNIT)
                .isPresent();
    }

    private ItemRuns ofProduct(ItemRuns all, Gtin gtin) {
        return Signs.ofProduct(numbers, all, gtin);
    }

    private List<NewReport> reports(LotRow lot, List<KeptEvent> events, RouteRow authority) {
        ItemRuns all = ItemRuns.EMPTY;
        for (KeptEvent event : events) {
            all = all.union(event.items());
        }
        List<NewReport> reports = new ArrayList<>();
        long[] packs = all.toArray();
        for (int from = 0; from < packs.length; from += MOST_PACKS) {
            int end = Math.min(packs.length, from + MOST_PACKS);
            reports.add(new NewReport(
                    kind(),
                    authority.party(),
                    lot.gtin() + " " + lot.lot(),
                    events.stream().map(KeptEvent::number).toList(),
                    events.get(events.size() - 1).time(),
                    ItemRuns.of(Arrays.copyOfRange(packs, from, end)),
                    end - from));
        }
        return reports;
    }

    @Override
    public void write(Connection connection, Matter matter, OutputStream out) throws SQLException, IOException {
        String[] subject = matter.report().subject().split(" ", 2);
        LotRow lot = masterData.getLot(Gtin.parse(subject[0]), new LotNumber(subject[1]));
        new MdlpDocument(matter, lot, numbers).write(out);
    }

    @Override
    public Delivery send(ReportRow report, RouteRow route, Sending document) {
        try (InputStream in = document.open()) {
            return client.send(route, requestId(report), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for every attempt at the same document, another for one made anew. */
    private static String requestId(ReportRow report) {
        return UUID.nameUUIDFromBytes((report.reportId() + " " + report.round()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public Delivery ask(ReportRow report, RouteRow route) {
        return client.ask(route, report.reference());
    }

    @Override
    public Acknowledgement told(byte[] body) {
        throw new UnreadableAnswerException("The authority is asked for its tickets; it brings none");
    }
}
