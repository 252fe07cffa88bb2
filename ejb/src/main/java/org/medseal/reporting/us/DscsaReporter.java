package org.medseal.reporting.us;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medseal.epcis.EpcisEvent;
import org.medseal.exchange.Answer;
import org.medseal.exchange.HttpsTransport;
import org.medseal.exchange.RouteDetails;
import org.medseal.exchange.RouteRow;
import org.medseal.exchange.RouteService;
import org.medseal.exchange.Secrets;
import org.medseal.gs1.Gln;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductRow;
import org.medseal.reporting.Acknowledgement;
import org.medseal.reporting.Delivery;
import org.medseal.reporting.MarketReporter;
import org.medseal.reporting.NewReport;
import org.medseal.reporting.ReportKind;
import org.medseal.reporting.ReportRow;
import org.medseal.reporting.UnreadableAnswerException;
import org.medseal.trace.Consignment;
import org.medseal.trace.Journal;
import org.medseal.trace.KeptEvent;

/** Shipments of products of the market US to a partner with a route: one document each, POSTed to the partner. */
@ApplicationScoped
public class DscsaReporter implements MarketReporter {
    private static final String SHIPPING = "shipping";

    private ItemStore items;
    private ItemNumbers numbers;
    private MasterDataService masterData;
    private RouteService routes;
    private HttpsTransport transport;
    private Secrets secrets;

    /** For the container's proxy. */
    protected DscsaReporter() {}

    @Inject
    public DscsaReporter(ItemStore items, ItemNumbers numbers, MasterDataService masterData, RouteService routes) {
        this.items = items;
        this.numbers = numbers;
        this.masterData = masterData;
        this.routes = routes;
    }

    @Inject
    void sendWith(HttpsTransport given, Secrets known) {
        transport = given;
        secrets = known;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.US_DSCSA;
    }

    @Override
    public Set<String> steps() {
        return Set.of(SHIPPING);
    }

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public List<NewReport> find(Connection connection, List<KeptEvent> events) throws SQLException {
        List<NewReport> found = new ArrayList<>();
        for (KeptEvent event : events) {
            boolean ships = event.type().equals("ObjectEvent") || event.type().equals("AggregationEvent");
            if (ships && "OBSERVE".equals(event.action())) {
                found(connection, event).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<NewReport> found(Connection connection, KeptEvent shipping) throws SQLException {
        EpcisEvent event = shipping.event();
        Optional<Gln> buyer = Parties.buyer(event, masterData)
                .filter(gln -> routes.find(gln, kind().route()).isPresent());
        if (buyer.isEmpty()) {
            return Optional.empty();
        }
        Consignment consignment = Consignment.of(new Journal(connection), shipping);
        long units = units(items.lots(connection, consignment.all()));
        if (units == 0) {
            return Optional.empty();
        }
        return Optional.of(new NewReport(
                kind(),
                buyer.get(),
                Parties.delivery(event).orElse(shipping.eventId()),
                List.of(shipping.number()),
                shipping.time(),
                consignment.shipped(),
                units));
    }

    /** Items of the market, packs and cases alike. */
    private long units(Map<Integer, Long> lots) {
        long units = 0;
        for (Map.Entry<Integer, Long> entry : lots.entrySet()) {
            LotRow lot = masterData.getLot(entry.getKey());
            boolean ours = masterData
                    .findProduct(lot.gtin())
                    .map(ProductRow::details)
                    .filter(product -> kind().market().equals(product.market()))
                    .isPresent();
            units += ours ? entry.getValue() : 0;
        }
        return units;
    }

    @Override
    public void write(Connection connection, Matter matter, OutputStream out) throws SQLException, IOException {
        KeptEvent shipping = matter.events().get(0);
        Consignment consignment = Consignment.of(new Journal(connection), shipping);
        Map<Integer, Long> lots = items.lots(connection, consignment.all());
        new DscsaDocument(connection, numbers, masterData, matter)
                .write(
                        consignment,
                        lots.keySet().stream().map(masterData::getLot).toList(),
                        out);
    }

    @Override
    public Delivery send(ReportRow report, RouteRow route, Sending document) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(route.details().address()))
                .header("Content-Type", contentType())
                .header("Accept", "application/json")
                .header("Idempotency-Key", DscsaDocument.instance(report))
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(document::open),
                        report.document().length()));
        authorize(request, route.details());
        Answer answer = transport.send(route, request, report.document().length());
        if (!answer.isSuccess()) {
            return Delivery.unsuccessful(answer);
        }
        return judged(answer);
    }

    /** A partner that has judged says so in the answer; one that says 202 will tell later. */
    private static Delivery judged(Answer answer) {
        try {
            Optional<Acknowledgement> judgement = PartnerAnswer.read(answer.contentType(), answer);
            if (judgement.isPresent()) {
                return Delivery.acknowledged(answer, judgement.get());
            }
            return answer.status() == 202
                    ? Delivery.taken(answer, null)
                    : Delivery.acknowledged(answer, PartnerAnswer.ACCEPTED);
        } catch (UnreadableAnswerException e) {
            return Delivery.failed(e.getMessage(), answer);
        }
    }

    private void authorize(HttpRequest.Builder request, RouteDetails details) {
        if (details.credential() != null) {
            String login = details.account() + ":" + secrets.password(details.credential());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The partner tells by itself; there is nothing to ask. */
    @Override
    public Delivery ask(ReportRow report, RouteRow route) {
        return Delivery.taken(null, null);
    }

    @Override
    public Acknowledgement told(byte[] body) {
        return PartnerAnswer.judgement(body);
    }
}
