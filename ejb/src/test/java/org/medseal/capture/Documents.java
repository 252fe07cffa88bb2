package org.medseal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes EPCIS 1.2 documents as a site server does. */
public final class Documents {
    private final List<String> events = new ArrayList<>();
    private int minute;

    public Documents commission(List<String> epcs, String lot, String expiry) {
        String ilmd = lot == null
                ? ""
                : "<extension><ilmd xmlns:cbvmda=\"urn:epcglobal:cbv:mda\"><cbvmda:lotNumber>" + lot
                        + "</cbvmda:lotNumber>"
                        + (expiry == null
                                ? ""
                                : "<cbvmda:itemExpirationDate>" + expiry + "</cbvmda:itemExpirationDate>")
                        + "</ilmd></extension>";
        return object("ADD", "commissioning", "active", epcs, ilmd);
    }

    public Documents object(String action, String step, String disposition, List<String> epcs) {
        return object(action, step, disposition, epcs, "");
    }

    private Documents object(String action, String step, String disposition, List<String> epcs, String extension) {
        events.add("<ObjectEvent>" + head() + "<epcList>" + list(epcs) + "</epcList><action>" + action + "</action>"
                + step(step, disposition) + extension + "</ObjectEvent>");
        return this;
    }

    public Documents pack(String parent, List<String> children) {
        return aggregation("ADD", "packing", parent, children);
    }

    public Documents unpack(String parent, List<String> children) {
        return aggregation("DELETE", "unpacking", parent, children);
    }

    private Documents aggregation(String action, String step, String parent, List<String> children) {
        events.add("<AggregationEvent>" + head() + "<parentID>" + parent + "</parentID><childEPCs>" + list(children)
                + "</childEPCs><action>" + action + "</action>" + step(step, "in_progress") + "</AggregationEvent>");
        return this;
    }

    private String head() {
        return "<eventTime>2026-11-20T08:" + String.format("%02d:%02d", minute / 60 % 60, minute++ % 60)
                + ".000Z</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset>";
    }

    private static String step(String step, String disposition) {
        return "<bizStep>urn:epcglobal:cbv:bizstep:" + step + "</bizStep><disposition>urn:epcglobal:cbv:disp:"
                + disposition + "</disposition><readPoint><id>urn:epc:id:sgln:9506000.00001.L7</id></readPoint>"
                + "<bizLocation><id>urn:epc:id:sgln:9506000.00001.0</id></bizLocation>";
    }

    private static String list(List<String> epcs) {
        return epcs.stream().map(epc -> "<epc>" + epc + "</epc>").collect(Collectors.joining());
    }

    /** From the minute on, events of one document follow another's. */
    public Documents from(int minutes) {
        minute = minutes * 60;
        return this;
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\""
                + " schemaVersion=\"1.2\" creationDate=\"2026-11-20T09:00:00Z\"><EPCISBody><EventList>"
                + String.join("", events) + "</EventList></EPCISBody></epcis:EPCISDocument>";
    }
}
