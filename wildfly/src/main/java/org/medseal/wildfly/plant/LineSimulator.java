package org.medseal.wildfly.plant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A packaging line and its site server, as Medseal sees them: it asks for serial numbers, prints, throws out, packs and
 * reports, over queues only.
 */
public final class LineSimulator {
    private static final PrintStream OUT = System.out;
    private static final String SERIALS = "medseal.line.serials";
    private static final String EVENTS = "medseal.line.events";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI amqp;
    private final String account;
    private final String password;

    public LineSimulator(URI amqp, String account, String password) {
        this.amqp = amqp;
        this.account = account;
        this.password = password;
    }

    /**
     * Packs a lot on demand: {@code --line=LINE-01 --lot=B0001 --packs=1000}, of the product that the line makes. The
     * ERP announces the lot first.
     */
    public static void main(String[] arguments) {
        Arguments given = new Arguments(arguments);
        LineOrder usual = PlantData.read().order(given.text("line", "LINE-01"));
        String lot = given.text("lot", usual.lot());
        LineOrder order = usual.withLot(lot, given.number("packs", usual.packs()), lot.hashCode());
        if (!lot.equals(usual.lot())) {
            new ErpSimulator(given.amqp(), "erp", SamplePlant.password("erp")).announce(order);
        }
        String account = given.text("account", "line1");
        String password = given.text("password", SamplePlant.password(account));
        OUT.println(new LineSimulator(given.amqp(), account, password).run(order));
    }

    /** Packs the lot and returns when every report is answered; fails if one was refused. */
    public LineSummary run(LineOrder order) {
        long start = System.nanoTime();
        try (Queue queue = new Queue(amqp, account, password)) {
            List<String> serials = serials(queue, order);
            PackagingRun run = PackagingRun.print(order, serials);
            List<PackagingRun.Packed> cases = run.cases(ssccs(queue, order, 0, order.cases()));
            List<PackagingRun.Packed> pallets = run.pallets(cases, ssccs(queue, order, 1, order.pallets()));
            OffsetDateTime begun = OffsetDateTime.now().minusMinutes(15);
            EpcisReport commissioning =
                    new EpcisReport(order, begun).commission(run.commissioned()).destroy(run.destroyed());
            report(queue, commissioning.document());
            EpcisReport packing = new EpcisReport(order, commissioning.end())
                    .commissionContainers(parents(cases))
                    .commissionContainers(parents(pallets))
                    .pack(cases)
                    .pack(pallets);
            report(queue, packing.document());
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new LineSummary(
                    order.gtin(),
                    order.lot(),
                    serials.size(),
                    run.commissioned().size(),
                    cases.size(),
                    pallets.size(),
                    run.rejected(),
                    time,
                    cases.get(0).children().get(0),
                    pallets.get(0).parent());
        } catch (JMSException e) {
            throw new IllegalStateException("The line cannot speak with " + amqp + ": " + e.getMessage(), e);
        }
    }

    private static List<String> parents(List<PackagingRun.Packed> containers) {
        return containers.stream().map(PackagingRun.Packed::parent).toList();
    }

    private static List<String> serials(Queue queue, LineOrder order) throws JMSException {
        ObjectNode request = request(order, order.serialsNeeded());
        request.put("gtin", order.gtin()).put("lot", order.lot());
        return ask(queue, request);
    }

    private static List<String> ssccs(Queue queue, LineOrder order, int extensionDigit, int quantity)
            throws JMSException {
        ObjectNode request = request(order, quantity);
        request.put("companyPrefix", order.companyPrefix()).put("extensionDigit", extensionDigit);
        return ask(queue, request).stream()
                .map(sscc -> Urn.sscc(sscc, order.companyPrefix()))
                .toList();
    }

    private static ObjectNode request(LineOrder order, int quantity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requestId", UUID.randomUUID().toString())
                .put("quantity", quantity)
                .put("line", order.line())
                .put("format", "csv");
    }

    private static List<String> ask(Queue queue, ObjectNode request) throws JMSException {
        Queue.Reply reply = queue.await(queue.put(SERIALS, "SerialRequest", request.toString()), PATIENCE);
        if (!"SerialReply".equals(reply.messageType())) {
            throw new IllegalStateException("Serials were refused: " + reply.text());
        }
        List<String> serials = reply.text().lines().toList();
        if (serials.size() != request.get("quantity").asInt()) {
            throw new IllegalStateException("Asked for " + request.get("quantity") + " serials, got " + serials.size());
        }
        return serials;
    }

    private static void report(Queue queue, byte[] document) throws JMSException {
        String correlation = queue.put(EVENTS, "EPCISDocument", document);
        String status;
        Queue.Reply reply;
        do {
            reply = queue.await(correlation, PATIENCE);
            status = reply.json().path("status").asText();
        } while ("PARKED".equals(status));
        if (!"ACCEPTED".equals(status)) {
            throw new IllegalStateException("The report was refused: " + shortened(reply.text()));
        }
    }

    private static String shortened(String text) {
        return text.length() > 2_000 ? text.substring(0, 2_000) + " …" : text;
    }
}
