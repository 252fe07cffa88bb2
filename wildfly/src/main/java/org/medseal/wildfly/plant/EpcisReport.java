package org.medseal.wildfly.plant;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Writes what the line did as site servers do: EPCIS 1.2 XML with a business document header, EPCs as URNs. */
public final class EpcisReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final String STEP = "urn:epcglobal:cbv:bizstep:";
    private static final String DISPOSITION = "urn:epcglobal:cbv:disp:";
    private static final int EPCS_PER_EVENT = 10_000;

    private final LineOrder order;
    private final StringBuilder xml = new StringBuilder(1 << 20);
    private OffsetDateTime now;

    /** @param start when the first event happened; each further one is a little later */
    public EpcisReport(LineOrder order, OffsetDateTime start) {
        this.order = order;
        this.now = start;
        head();
    }

    public EpcisReport commission(List<String> packs) {
        forEachPart(packs, part -> {
            open("ObjectEvent");
            epcs("epcList", part);
            what("ADD", "commissioning", "active");
            xml.append("<extension><ilmd><cbvmda:lotNumber>")
                    .append(escape(order.lot()))
                    .append("</cbvmda:lotNumber><cbvmda:itemExpirationDate>")
                    .append(order.expiry())
                    .append("</cbvmda:itemExpirationDate></ilmd></extension>");
            close("ObjectEvent");
        });
        return this;
    }

    public EpcisReport commissionContainers(List<String> ssccs) {
        forEachPart(ssccs, part -> {
            open("ObjectEvent");
            epcs("epcList", part);
            what("ADD", "commissioning", "active");
            close("ObjectEvent");
        });
        return this;
    }

    public EpcisReport destroy(List<String> packs) {
        forEachPart(packs, part -> {
            open("ObjectEvent");
            epcs("epcList", part);
            what("DELETE", "destroying", "destroyed");
            close("ObjectEvent");
        });
        return this;
    }

    public EpcisReport pack(List<PackagingRun.Packed> containers) {
        for (PackagingRun.Packed container : containers) {
            open("AggregationEvent");
            xml.append("<parentID>").append(container.parent()).append("</parentID>");
            epcs("childEPCs", container.children());
            what("ADD", "packing", "in_progress");
            close("AggregationEvent");
        }
        return this;
    }

    public byte[] document() {
        xml.append("</EventList></EPCISBody></epcis:EPCISDocument>\n");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** When the last event happened. */
    public OffsetDateTime end() {
        return now;
    }

    private void head() {
        xml.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" xmlns:cbvmda="urn:epcglobal:cbv:mda"
                    xmlns:sbdh="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
                    schemaVersion="1.2" creationDate="%1$s">
                <EPCISHeader><sbdh:StandardBusinessDocumentHeader><sbdh:HeaderVersion>1.0</sbdh:HeaderVersion>
                <sbdh:Sender><sbdh:Identifier Authority="GLN">%2$s</sbdh:Identifier></sbdh:Sender>
                <sbdh:Receiver><sbdh:Identifier Authority="GLN">%2$s</sbdh:Identifier></sbdh:Receiver>
                <sbdh:DocumentIdentification><sbdh:Standard>EPCglobal</sbdh:Standard><sbdh:TypeVersion>1.0</sbdh:TypeVersion>
                <sbdh:InstanceIdentifier>%3$s</sbdh:InstanceIdentifier><sbdh:Type>Events</sbdh:Type>
                <sbdh:CreationDateAndTime>%1$s</sbdh:CreationDateAndTime></sbdh:DocumentIdentification>
                </sbdh:StandardBusinessDocumentHeader></EPCISHeader>
                <EPCISBody><EventList>
                """.formatted(TIME.format(now.withOffsetSameInstant(ZoneOffset.UTC)), order.gln(), UUID.randomUUID()));
    }

    private void open(String event) {
        now = now.plusNanos(50_000_000);
        xml.append('<').append(event).append("><eventTime>").append(TIME.format(now));
        xml.append("</eventTime><eventTimeZoneOffset>")
                .append(now.getOffset().equals(ZoneOffset.UTC) ? "+00:00" : now.getOffset())
                .append("</eventTimeZoneOffset>");
    }

    private void epcs(String list, List<String> epcs) {
        xml.append('<').append(list).append('>');
        epcs.forEach(epc -> xml.append("<epc>").append(escape(epc)).append("</epc>\n"));
        xml.append("</").append(list).append('>');
    }

    private void what(String action, String bizStep, String disposition) {
        xml.append("<action>")
                .append(action)
                .append("</action><bizStep>")
                .append(STEP)
                .append(bizStep);
        xml.append("</bizStep><disposition>").append(DISPOSITION).append(disposition);
        xml.append("</disposition><readPoint><id>").append(order.readPoint());
        xml.append("</id></readPoint><bizLocation><id>")
                .append(order.bizLocation())
                .append("</id></bizLocation>");
    }

    private void close(String event) {
        xml.append("</").append(event).append(">\n");
    }

    private static void forEachPart(List<String> epcs, java.util.function.Consumer<List<String>> write) {
        for (int from = 0; from < epcs.size(); from += EPCS_PER_EVENT) {
            write.accept(epcs.subList(from, Math.min(epcs.size(), from + EPCS_PER_EVENT)));
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
