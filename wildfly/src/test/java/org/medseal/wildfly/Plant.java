package org.medseal.wildfly;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Products, lots, serials and documents that a test makes for itself; no two tests share any. */
final class Plant {
    static final String PREFIX = "9506000";
    private static final AtomicInteger NEXT = new AtomicInteger(20_000);

    private Plant() {}

    /** A product of its own with a pool of that alphabet and length, and lot L1. */
    static String product(String alphabet, int length) {
        String gtin = gtin(NEXT.incrementAndGet());
        Rest.Answer product = Rest.as("admin").put("/api/products/" + gtin, """
                        {"name":"Test tablets","companyPrefix":"%s","packagingLevel":"unit","market":"EU",
                         "strength":"1 mg","dosageForm":"tablet","packSize":10,
                         "serialPool":{"length":%d,"alphabet":"%s"}}""".formatted(PREFIX, length, alphabet));
        require(product, 201);
        require(Rest.as("admin").put("/api/products/" + gtin + "/lots/L1", """
                                {"expiry":"2029-10-31","manufactured":"2026-10-01","plannedQuantity":100000,
                                 "site":"9506000000015"}"""), 201);
        return gtin;
    }

    static void require(Rest.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + ", got " + answer.status() + ": " + answer.text());
        }
    }

    static List<String> serials(String gtin, int quantity) {
        Rest.Answer answer = request(gtin, UUID.randomUUID().toString(), quantity);
        require(answer, 201);
        return serials(answer);
    }

    static Rest.Answer request(String gtin, String requestId, int quantity) {
        return Rest.as("line1").post("/api/serial-requests", """
                        {"requestId":"%s","gtin":"%s","quantity":%d,"lot":"L1","line":"LINE-01"}""".formatted(requestId, gtin, quantity));
    }

    static List<String> serials(Rest.Answer answer) {
        List<String> serials = new ArrayList<>();
        answer.json().path("serials").forEach(serial -> serials.add(serial.asText()));
        return serials;
    }

    /** The number of a logistic unit that nobody has used. */
    static String sscc() {
        Rest.Answer answer = Rest.as("line1").post("/api/serial-requests", """
                        {"requestId":"%s","companyPrefix":"%s","extensionDigit":3,"quantity":1}""".formatted(UUID.randomUUID(), PREFIX));
        require(answer, 201);
        return answer.json().path("ssccs").path(0).asText();
    }

    static String urn(String gtin, String serial) {
        return "urn:epc:id:sgtin:" + PREFIX + "." + gtin.charAt(0) + gtin.substring(8, 13) + "." + serial;
    }

    /** EPCIS 1.2 XML that commissions these serials of lot L1, 500 to an event. */
    static byte[] commissioning(String gtin, List<String> serials) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" xmlns:cbvmda="urn:epcglobal:cbv:mda"
                 schemaVersion="1.2" creationDate="2026-11-01T10:00:00Z"><EPCISBody><EventList>
                """);
        for (int from = 0; from < serials.size(); from += 500) {
            xml.append("<ObjectEvent><eventTime>2026-11-01T09:00:00Z</eventTime>"
                    + "<eventTimeZoneOffset>+00:00</eventTimeZoneOffset><epcList>");
            for (String serial : serials.subList(from, Math.min(serials.size(), from + 500))) {
                xml.append("<epc>").append(urn(gtin, serial)).append("</epc>");
            }
            xml.append("</epcList><action>ADD</action><bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep>"
                    + "<disposition>urn:epcglobal:cbv:disp:active</disposition>"
                    + "<readPoint><id>urn:epc:id:sgln:9506000.00001.1</id></readPoint>"
                    + "<extension><ilmd><cbvmda:lotNumber>L1</cbvmda:lotNumber>"
                    + "<cbvmda:itemExpirationDate>2029-10-31</cbvmda:itemExpirationDate></ilmd></extension>"
                    + "</ObjectEvent>");
        }
        return xml.append("</EventList></EPCISBody></epcis:EPCISDocument>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** EPCIS 1.2 XML that commissions the logistic unit and packs these serials into it. */
    static byte[] packing(String sscc, String gtin, List<String> serials) {
        String unit = "urn:epc:id:sscc:" + PREFIX + "." + sscc.charAt(0) + sscc.substring(1 + PREFIX.length(), 17);
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1"
                 schemaVersion="1.2" creationDate="2026-11-01T11:00:00Z"><EPCISBody><EventList>
                <ObjectEvent><eventTime>2026-11-01T09:30:00Z</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset>
                <epcList><epc>%1$s</epc></epcList><action>ADD</action>
                <bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep></ObjectEvent>
                <AggregationEvent><eventTime>2026-11-01T09:40:00Z</eventTime>
                <eventTimeZoneOffset>+00:00</eventTimeZoneOffset><parentID>%1$s</parentID><childEPCs>
                """.formatted(unit));
        serials.forEach(serial -> xml.append("<epc>").append(urn(gtin, serial)).append("</epc>"));
        return xml.append("</childEPCs><action>ADD</action><bizStep>urn:epcglobal:cbv:bizstep:packing</bizStep>"
                        + "</AggregationEvent></EventList></EPCISBody></epcis:EPCISDocument>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Hands the document in and returns when it is captured. */
    static void capture(byte[] document) {
        Rest line = Rest.as("line1");
        Rest.Answer state = Eventually.captured(line, line.post("/epcis/capture", "application/xml", document));
        if (!state.json().path("success").asBoolean()) {
            throw new AssertionError("Not captured: " + state.text());
        }
    }

    static String gtin(int reference) {
        String body = "0" + PREFIX + String.format("%05d", reference);
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return body + (10 - sum % 10) % 10;
    }
}
