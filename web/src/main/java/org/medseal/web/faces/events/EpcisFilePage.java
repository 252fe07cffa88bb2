package org.medseal.web.faces.events;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.medseal.RefusedException;
import org.medseal.epcis.DocumentCheck;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.Form;
import org.medseal.trace.events.DocumentService;
import org.medseal.trace.events.DocumentTally;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.EventForm;
import org.medseal.web.faces.Texts;

/** A file of events that somebody wants looked into, or in another form. Nothing of it is kept. */
@Named
@RequestScoped
public class EpcisFilePage {
    private static final long MOST_BYTES = 100L << 20;
    private static final int MOST_FAULTS = 500;

    @Inject
    private DocumentService documents;

    @Inject
    private FacesContext faces;

    private Part file;
    private DocumentCheck check;
    private DocumentTally tally;

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
        take("converted-1.2.xml", "application/xml", EventForm.of(Syntax.XML_1_2, EpcFormat.ALWAYS_EPC_URN));
    }

    public void takeXml20() throws IOException {
        take("converted-2.0.xml", "application/xml", EventForm.of(Syntax.XML_2_0, EpcFormat.NEVER_TRANSLATES));
    }

    public void takeJson() throws IOException {
        take("converted.jsonld", "application/ld+json", EventForm.of(Syntax.JSON_LD_2_0, EpcFormat.NEVER_TRANSLATES));
    }

    /** The whole is converted before anything is sent, so that a fault far inside is still a sentence on the page. */
    private void take(String name, String type, EventForm form) throws IOException {
        Path converted = Files.createTempFile("medseal-converted", null);
        try {
            withFile((document, from) -> {
                Set<String> losses;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(converted))) {
                    losses = documents.convert(document, from, form, out);
                }
                send(converted, name, type, losses);
            });
        } finally {
            Files.delete(converted);
        }
    }

    private void send(Path converted, String name, String type, Set<String> losses) throws IOException {
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(type);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"medseal-" + name + "\"");
        losses.forEach(loss -> answer.addResponseHeader(
                "Warning", "199 medseal \"" + loss.replaceAll("[^ -~]", "?").replace('"', '\'') + "\""));
        Files.copy(converted, answer.getResponseOutputStream());
        faces.responseComplete();
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

    /** Empty where all are shown. */
    public String getMore() {
        int all = check.faults().size();
        return all > MOST_FAULTS ? Texts.get("file.more", MOST_FAULTS, all) : "";
    }
}
