package org.medseal.web.faces.events;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.medseal.RefusedException;
import org.medseal.capture.CaptureError;
import org.medseal.capture.CaptureJob;
import org.medseal.capture.CaptureService;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.epcis.DocumentCheck;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.EventHash;
import org.medseal.epcis.Form;
import org.medseal.trace.events.DocumentService;
import org.medseal.trace.events.DocumentTally;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.EventForm;
import org.medseal.web.faces.Moods;
import org.medseal.web.faces.Texts;

/** A file of events that somebody wants looked into, or in another form. Nothing of it is kept. */
@Named
@RequestScoped
public class EpcisFilePage {
    private static final long MOST_BYTES = 100L << 20;
    private static final int MOST_FAULTS = 500;
    private static final EventForm XML_1_2 = EventForm.of(Syntax.XML_1_2, EpcFormat.ALWAYS_EPC_URN);
    private static final EventForm XML_2_0 = EventForm.of(Syntax.XML_2_0, EpcFormat.NEVER_TRANSLATES);
    private static final EventForm JSON_LD = EventForm.of(Syntax.JSON_LD_2_0, EpcFormat.NEVER_TRANSLATES);

    @Inject
    private DocumentService documents;

    @Inject
    private CaptureService captures;

    @Inject
    private FacesContext faces;

    private Part file;
    private DocumentCheck check;
    private DocumentTally tally;
    private CaptureJob capture;
    private String untried;
    private List<Loss> losses = List.of();

    /** What a form cannot hold. */
    public record Loss(String form, String sentence) {}

    /** One thing that is wrong, and where. */
    public record Fault(String place, String sentence) {}

    /** Does something with the chosen document. */
    private interface Use {
        void of(InputStream document, Form form) throws IOException;
    }

    public void look() throws IOException {
        withFile((document, form) -> {
            DocumentTally counted = new DocumentTally();
            check = documents.check(document, form, counted);
            tally = counted;
        });
        if (check.valid() && check.events() > 0) {
            tryCapture();
            losses = new ArrayList<>();
            findLosses("query.xml12", XML_1_2);
            findLosses("query.xml20", XML_2_0);
            findLosses("query.jsonld", JSON_LD);
        }
    }

    /** What would become of it, found out without doing it. */
    private void tryCapture() {
        try {
            capture = captures.preview(new Chosen(file), ErrorBehaviour.ROLLBACK);
        } catch (RefusedException e) {
            untried = e.getMessage();
        }
    }

    private record Chosen(Part file) implements DocumentContent {
        @Override
        public String type() {
            return null;
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }

    private void findLosses(String name, EventForm form) throws IOException {
        withFile((document, from) -> documents.convert(document, from, form, OutputStream.nullOutputStream()).stream()
                .map(sentence -> new Loss(Texts.get(name), sentence))
                .forEach(losses::add));
    }

    private void withFile(Use use) throws IOException {
        try (InputStream document = open()) {
            use.of(document, EpcisReader.detect(document));
        } catch (EpcisException e) {
            throw refused(e);
        } catch (EJBException e) {
            if (e.getCause() instanceof EpcisException fault) {
                throw refused(fault);
            }
            throw e;
        }
    }

    public void takeXml12() throws IOException {
        take("converted-1.2.xml", "application/xml", XML_1_2);
    }

    public void takeXml20() throws IOException {
        take("converted-2.0.xml", "application/xml", XML_2_0);
    }

    public void takeJson() throws IOException {
        take("converted.jsonld", "application/ld+json", JSON_LD);
    }

    /** One hash a line, in the order of the events (CBV 2.0, 8.9). */
    public void takeHashes() throws IOException {
        StringBuilder hashes = new StringBuilder();
        withFile((document, from) -> EpcisReader.read(
                document, from, event -> hashes.append(EventHash.of(event)).append('\n'), EpcisReader.Mode.LENIENT));
        Attachment.begin(faces, "hashes.txt", "text/plain")
                .write(hashes.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** The whole is converted before anything is sent, so that a fault far inside is still a sentence on the page. */
    private void take(String name, String type, EventForm form) throws IOException {
        Path converted = Files.createTempFile("medseal-converted", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(converted))) {
                withFile((document, from) -> documents.convert(document, from, form, out));
            }
            Files.copy(converted, Attachment.begin(faces, name, type));
        } finally {
            Files.delete(converted);
        }
    }

    private InputStream open() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new RefusedException(RefusedException.Kind.MALFORMED, "no-file", Texts.get("file.none"));
        }
        if (file.getSize() > MOST_BYTES) {
            throw new RefusedException(
                    RefusedException.Kind.TOO_LARGE, "too-large", Texts.get("file.large", file.getSize(), MOST_BYTES));
        }
        return EpcisReader.detectable(file.getInputStream());
    }

    private static RefusedException refused(EpcisException fault) {
        return new RefusedException(
                RefusedException.Kind.MALFORMED, fault.code(), (place(fault) + " " + fault.sentence()).strip());
    }

    private static String place(EpcisException fault) {
        return fault.pointer()
                .filter(pointer -> !pointer.isEmpty())
                .orElseGet(() -> fault.line().isPresent()
                        ? Texts.get(
                                "file.line",
                                fault.line().getAsLong(),
                                fault.column().orElse(1))
                        : "");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Null before a file was looked into. */
    public DocumentCheck getCheck() {
        return check;
    }

    public String getVersion() {
        return Texts.get("file.version", check.version(), check.syntax() == Form.XML ? "XML" : "JSON-LD");
    }

    public List<DocumentTally.Count> getCounts() {
        return tally == null ? List.of() : tally.counts();
    }

    public String step(DocumentTally.Count count) {
        String step = count.kind().step();
        return Texts.find("bizStep." + step).orElse(step);
    }

    public List<Fault> getFaults() {
        return check == null
                ? List.of()
                : check.faults().stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> new Fault(place(fault), fault.sentence()))
                        .toList();
    }

    /** In a word what capture would do; empty where that was not tried. */
    public String getVerdict() {
        if (capture == null) {
            return untried == null ? "" : untried;
        }
        if (capture.captureId() != null) {
            return Texts.get("file.capture.known");
        }
        return switch (capture.status()) {
            case ACCEPTED -> Texts.get("file.capture.accepted", capture.events(), capture.items());
            case PARKED -> Texts.get("file.capture.parked");
            default -> Texts.get("file.capture.rejected");
        };
    }

    public String getMood() {
        return capture == null
                ? "idle"
                : Moods.find("captureState." + capture.status().name().toLowerCase(Locale.ROOT))
                        .orElse("idle");
    }

    /** What stands against it, what it would wait for, what is worth a look. */
    public List<CaptureError> getFindings() {
        return capture == null
                ? List.of()
                : Stream.of(capture.errors(), capture.parked(), capture.notes())
                        .flatMap(List::stream)
                        .limit(MOST_FAULTS)
                        .toList();
    }

    public List<Loss> getLosses() {
        return losses;
    }

    /** Empty where all are shown. */
    public String getMore() {
        int all = check.faults().size();
        return all > MOST_FAULTS ? Texts.get("file.more", MOST_FAULTS, all) : "";
    }
}
