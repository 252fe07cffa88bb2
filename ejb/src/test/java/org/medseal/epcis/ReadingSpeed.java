package org.medseal.epcis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Logger;

/** Measures how fast EPCIS 1.2 XML of a lot is read; a program, not a test, for the figure depends on the machine. */
final class ReadingSpeed {
    private static final Logger LOG = Logger.getLogger(ReadingSpeed.class.getName());
    private static final int EPCS = 200_000;
    private static final int ROUNDS = 12;

    private ReadingSpeed() {}

    public static void main(String[] args) throws IOException {
        for (int each : new int[] {500, 5_000, EPCS}) {
            byte[] document = document(each);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long[] count = new long[1];
                long from = threadNanos();
                EpcisReader.read(
                        new ByteArrayInputStream(document),
                        Form.XML,
                        event -> count[0] += ((ObjectEvent) event).epcs().size());
                best = Math.min(best, (threadNanos() - from) / 1e9);
                if (count[0] != EPCS) {
                    throw new IllegalStateException("lost some: " + count[0]);
                }
            }
            LOG.info(String.format(
                    Locale.ROOT, "%d EPCs an event: %.2f million EPCs a second", each, EPCS / best / 1e6));
        }
    }

    /** Time of the processor spent on this thread, so that neighbours on the machine do not count. */
    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] document(int each) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\""
                + " schemaVersion=\"1.2\" creationDate=\"2026-11-23T10:00:00Z\">\n<EPCISBody>\n<EventList>\n");
        for (int event = 0; event < EPCS / each; event++) {
            text.append("<ObjectEvent>\n<eventTime>2026-11-23T10:00:00.000Z</eventTime>\n"
                    + "<eventTimeZoneOffset>+01:00</eventTimeZoneOffset>\n<epcList>\n");
            for (int i = 0; i < each; i++) {
                text.append("  <epc>urn:epc:id:sgtin:9506000.013435.");
                for (int k = 0; k < 12; k++) {
                    text.append("ABCDEFGHJK234567".charAt(random.nextInt(16)));
                }
                text.append("</epc>\n");
            }
            text.append("</epcList>\n<action>ADD</action>\n<bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep>\n"
                    + "</ObjectEvent>\n");
        }
        return text.append("</EventList>\n</EPCISBody>\n</epcis:EPCISDocument>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
