package org.medseal.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document holds and everything that is wrong with it, up to what stops the reading.
 *
 * @param version {@code 1.2} or {@code 2.0}; null where the document did not get so far
 * @param events how many of its events are sound
 */
public record DocumentCheck(Form syntax, String version, int events, List<EpcisException> faults) {
    private static final int MOST = 1_000;

    public DocumentCheck {
        faults = List.copyOf(faults);
    }

    public boolean valid() {
        return faults.isEmpty();
    }

    /** Looks at the document and gives each sound event on. */
    public static DocumentCheck of(InputStream document, Form form, EpcisSink sink) throws IOException {
        Collector collector = new Collector(sink);
        try {
            EpcisReader.read(document, form, collector);
        } catch (EpcisException fault) {
            collector.faults.add(fault);
        }
        return new DocumentCheck(form, collector.version, collector.events, collector.faults);
    }

    private static final class Collector implements EpcisSink {
        private final EpcisSink sink;
        private final List<EpcisException> faults = new ArrayList<>();
        private String version;
        private int events;

        Collector(EpcisSink sink) {
            this.sink = sink;
        }

        @Override
        public void header(DocumentHeader header) {
            version = header.version();
            sink.header(header);
        }

        @Override
        public void event(EpcisEvent event) {
            events++;
            sink.event(event);
        }

        @Override
        public boolean wantsEveryFault() {
            return true;
        }

        @Override
        public void fault(EpcisException fault) {
            if (faults.size() == MOST) {
                throw EpcisException.of("too-many-faults", "There are more than " + MOST + " faults");
            }
            faults.add(fault);
        }
    }
}
