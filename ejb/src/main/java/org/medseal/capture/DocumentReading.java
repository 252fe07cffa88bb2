package org.medseal.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisSink;
import org.medseal.epcis.Form;
import org.medseal.epcis.Things;

/**
 * Reads a document as a stream. Its events are made into drafts many at a time, beside the reading where there is a
 * helper free for it, so neither memory nor the number of look-ups grows with the texts.
 */
final class DocumentReading implements EpcisSink {
    private static final int THINGS_AT_A_TIME = 20_000;

    /** Has work done by somebody else, or by the caller where nobody is free. */
    interface Helpers {
        <T> CompletableFuture<T> start(Supplier<T> work);
    }

    private final Drafting.Numbering numbering;
    private final Helpers helpers;
    private final EventCheck eventCheck;
    private final List<CompletableFuture<List<Draft>>> parts = new ArrayList<>();
    private List<EpcisEvent> events = new ArrayList<>();
    private DocumentHeader header;
    private int things;
    private int count;

    /** Is told after each event how many there are, and how many things this one names; may refuse. */
    interface EventCheck {
        void check(int events, int things);

        default EventCheck and(EventCheck other) {
            return (events, things) -> {
                check(events, things);
                other.check(events, things);
            };
        }
    }

    DocumentReading(Drafting.Numbering numbering, Helpers helpers, EventCheck eventCheck) {
        this.numbering = numbering;
        this.helpers = helpers;
        this.eventCheck = eventCheck;
    }

    /**
     * The events in the order of the document.
     *
     * @throws org.medseal.epcis.EpcisException where it cannot be read
     */
    List<Draft> read(InputStream document, String contentType) {
        try (InputStream in = EpcisReader.detectable(document)) {
            Form form = contentType == null ? EpcisReader.detect(in) : EpcisReader.detect(contentType);
            EpcisReader.read(in, form, this);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read from where it is kept", e);
        }
        draft();
        return parts.stream().flatMap(part -> part.join().stream()).toList();
    }

    /** What it said before its events, once it is read. */
    DocumentHeader header() {
        return header;
    }

    @Override
    public void header(DocumentHeader said) {
        if (said.kind().equals("EPCISQueryDocument") && !said.attributes().containsKey("queryName")) {
            throw EpcisException.of(
                    "no-events", "The document is a message of the query interface and holds no events");
        }
        header = said;
    }

    @Override
    public void event(EpcisEvent event) {
        int named = Things.of(event).count();
        eventCheck.check(++count, named);
        events.add(event);
        things += named + 1;
        if (things >= THINGS_AT_A_TIME) {
            draft();
        }
    }

    private void draft() {
        List<EpcisEvent> some = events;
        int first = count - some.size();
        events = new ArrayList<>();
        things = 0;
        parts.add(helpers.start(() -> Drafting.drafts(some, first, numbering)));
    }
}
