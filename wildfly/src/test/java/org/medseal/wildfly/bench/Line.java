package org.medseal.wildfly.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.medseal.wildfly.plant.EpcisReport;
import org.medseal.wildfly.plant.LineOrder;
import org.medseal.wildfly.plant.PackagingRun.Packed;
import org.medseal.wildfly.plant.Urn;

/** Makes lots of a product: asks for their numbers, writes their reports, hands them in. */
final class Line {
    static final String PREFIX = "9506000";
    static final String EXPIRY = "2029-10-31";
    static final String PLACE = "urn:epc:id:sgln:9506000.00001.LINE-01";

    private final Caller admin;
    private final Caller line;
    private final String gtin;

    /** The product is made if it is not there. */
    Line(Caller admin, Caller line, String gtin) throws IOException, InterruptedException {
        this.admin = admin;
        this.line = line;
        this.gtin = gtin;
        admin.put("/api/products/" + gtin, """
                {"name":"Bench tablets","companyPrefix":"%s","packagingLevel":"unit","market":"EU",
                 "strength":"1 mg","dosageForm":"tablet","packSize":10,
                 "serialPool":{"length":14,"alphabet":"upper-alphanumeric"}}""".formatted(PREFIX));
    }

    /** Packs with numbers of their own, packed nowhere but here yet. */
    Lot print(String number, int packs) throws IOException, InterruptedException {
        admin.put("/api/products/" + gtin + "/lots/" + number, """
                {"expiry":"%s","manufactured":"2026-10-01","plannedQuantity":%d,
                 "site":"9506000000015"}""".formatted(EXPIRY, packs));
        List<String> serials = numbers("\"gtin\":\"" + gtin + "\",\"lot\":\"" + number + "\"", packs);
        int cases = packs / Lot.PACKS_PER_CASE;
        List<Packed> boxes = Lot.pack(serials.stream().map(this::epc).toList(), ssccs(0, cases), Lot.PACKS_PER_CASE);
        List<Packed> pallets = Lot.pack(
                boxes.stream().map(Packed::parent).toList(),
                ssccs(1, (cases + Lot.CASES_PER_PALLET - 1) / Lot.CASES_PER_PALLET),
                Lot.CASES_PER_PALLET);
        return new Lot(gtin, number, serials, boxes, pallets);
    }

    private String epc(String serial) {
        return Urn.sgtin(gtin, PREFIX, serial);
    }

    private List<String> ssccs(int extensionDigit, int count) throws IOException, InterruptedException {
        return numbers("\"companyPrefix\":\"" + PREFIX + "\",\"extensionDigit\":" + extensionDigit, count).stream()
                .map(sscc -> Urn.sscc(sscc, PREFIX))
                .toList();
    }

    private List<String> numbers(String of, int quantity) throws IOException, InterruptedException {
        return line.post("/api/serial-requests", request(of, quantity), "text/csv")
                .lines()
                .toList();
    }

    /** The body of a request for so many serials of the product. */
    String request(int quantity) {
        return request("\"gtin\":\"" + gtin + "\",\"lot\":\"L-0\"", quantity);
    }

    private static String request(String of, int quantity) {
        return "{\"requestId\":\"" + UUID.randomUUID() + "\",\"quantity\":" + quantity + ",\"line\":\"LINE-01\"," + of
                + "}";
    }

    /** Commissioning and packing of the whole lot, EPCIS 1.2 XML. */
    static byte[] report(Lot lot) {
        LineOrder order = new LineOrder(
                lot.gtin(),
                PREFIX,
                lot.number(),
                LocalDate.parse(EXPIRY),
                lot.packs(),
                Lot.PACKS_PER_CASE,
                Lot.CASES_PER_PALLET,
                "LINE-01",
                PLACE,
                PLACE,
                "9506000000015",
                1);
        return new EpcisReport(order, OffsetDateTime.now().minusMinutes(15))
                .commission(lot.packEpcs())
                .commissionContainers(lot.containers())
                .pack(lot.cases())
                .pack(lot.pallets())
                .document();
    }

    /** Over HTTP; returns when the job is done. */
    void capture(byte[] report) throws IOException, InterruptedException {
        capture(report, "application/xml");
    }

    /** The same in another syntax. */
    void capture(byte[] report, String contentType) throws IOException, InterruptedException {
        String job = line.capture(report, contentType);
        while (line.get(job).path("running").asBoolean()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        if (!line.get(job).path("success").asBoolean()) {
            throw new IllegalStateException("Not captured: " + line.get(job));
        }
    }
}
