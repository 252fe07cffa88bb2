package org.medseal.trace.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisSink;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.Form;
import org.medseal.epcis.Spelling;
import org.medseal.gs1.DigitalLink;

/** Writes a document in another form while it is read; memory holds one event. */
final class Conversion {
    private final EventForm form;
    private final UnaryOperator<String> spell;
    private final boolean asIs;
    private final Instant now;
    private final Set<String> losses = new LinkedHashSet<>();

    /** @param now is the time of creation of what had none */
    Conversion(Spelling spelling, EventForm form, Instant now) {
        this.form = form;
        this.spell = form.format().spell(spelling);
        this.asIs = form.format() == EpcFormat.NEVER_TRANSLATES && form.syntax() != Syntax.XML_1_2;
        this.now = now;
    }

    /** Returns what could not be carried over, one sentence each. */
    Set<String> convert(InputStream document, Form from, OutputStream out) throws IOException {
        Writing writing = new Writing(out);
        try {
            EpcisReader.read(document, from, writing);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writing.writer.close();
        losses.addAll(writing.writer.losses());
        return losses;
    }

    private final class Writing implements EpcisSink {
        private final OutputStream out;
        private EpcisWriter writer;

        Writing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void header(DocumentHeader header) {
            try {
                writer = EpcisWriter.open(out, form.syntax(), dated(header), form.words());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void event(EpcisEvent event) {
            try {
                writer.write(asIs ? event : Spelling.respell(event, Conversion.this::spelled));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private DocumentHeader dated(DocumentHeader header) {
        Map<String, String> attributes = new HashMap<>(header.attributes());
        attributes.putIfAbsent("creationDate", now.toString());
        return new DocumentHeader(
                header.form(), header.kind(), header.version(), attributes, header.namespaces(), header.content());
    }

    private String spelled(String uri) {
        String spelled = spell.apply(uri);
        boolean link = form.syntax() == Syntax.XML_1_2 && spelled.startsWith("http");
        if (link && DigitalLink.constrainedCanonical(spelled).isPresent()) {
            losses.add("EPCIS 1.2 wants EPC URNs; of some keys the company prefix is not known, so they are written"
                    + " as Digital Links");
        }
        return spelled;
    }
}
