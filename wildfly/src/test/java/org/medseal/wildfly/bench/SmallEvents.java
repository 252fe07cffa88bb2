package org.medseal.wildfly.bench;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Packs commissioned some at a time, each time under an order of its own: EPCIS 1.2 XML. */
final class SmallEvents {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final String ORDER = "urn:epcglobal:cbv:bt:9506000000015:";

    private final String lot;
    private final StringBuilder xml = new StringBuilder(1 << 16);
    private OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(15);

    SmallEvents(String lot) {
        this.lot = lot;
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<epcis:EPCISDocument"
                + " xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\" xmlns:cbvmda=\"urn:epcglobal:cbv:mda\""
                + " schemaVersion=\"1.2\" creationDate=\"");
        xml.append(TIME.format(now)).append("\"><EPCISBody><EventList>\n");
    }

    /** The name of the order in the event. */
    static String order(String number) {
        return ORDER + number;
    }

    SmallEvents commission(List<String> epcs, String order) {
        now = now.plusNanos(10_000_000);
        xml.append("<ObjectEvent><eventTime>").append(TIME.format(now));
        xml.append("</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset><epcList>");
        epcs.forEach(epc -> xml.append("<epc>").append(epc).append("</epc>"));
        xml.append("</epcList><action>ADD</action><bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep>"
                + "<disposition>urn:epcglobal:cbv:disp:active</disposition><readPoint><id>");
        xml.append(Line.PLACE).append("</id></readPoint><bizLocation><id>").append(Line.PLACE);
        xml.append("</id></bizLocation><bizTransactionList>"
                        + "<bizTransaction type=\"urn:epcglobal:cbv:btt:prodorder\">")
                .append(order(order));
        xml.append("</bizTransaction></bizTransactionList><extension><ilmd><cbvmda:lotNumber>")
                .append(lot);
        xml.append("</cbvmda:lotNumber><cbvmda:itemExpirationDate>").append(Line.EXPIRY);
        xml.append("</cbvmda:itemExpirationDate></ilmd></extension></ObjectEvent>\n");
        return this;
    }

    byte[] document() {
        return xml.append("</EventList></EPCISBody></epcis:EPCISDocument>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A name that no other order has. */
    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
