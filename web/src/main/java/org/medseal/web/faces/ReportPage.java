package org.medseal.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.medseal.RefusedException;
import org.medseal.reporting.ReportRow;
import org.medseal.reporting.ReportService;
import org.medseal.reporting.ReportState;

/** One report: what it tells, each attempt, what was answered; and how it is done again. */
@Named
@ViewScoped
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_BYTES = 6_000;

    @Inject
    private ReportService reports;

    private String id;
    private String reason;
    private ReportService.ReportDetails details;
    private String beginning;

    public void load() {
        if (id == null || id.isBlank()) {
            return;
        }
        details = reports.get(uuid());
        beginning = details.report().document() == null ? null : beginningOf(reports.document(uuid()));
    }

    /** Has it done again and shows the page anew, so that reloading does not do it twice. */
    public String retry() {
        reports.retry(uuid(), reason);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(Texts.get("report.retry.done")));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/report?faces-redirect=true&id=" + uuid();
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED, "report-id", "\"" + id + "\" is no number of a report");
        }
    }

    private static String beginningOf(ReportService.Original original) {
        try (InputStream in = original.bytes()) {
            return new String(in.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRetryable() {
        return details != null
                && details.report().state() != ReportState.ACCEPTED
                && details.report().state() != ReportState.SENT;
    }

    public boolean isAnswered() {
        return details != null && details.attempts().stream().anyMatch(attempt -> attempt.isAnswered());
    }

    public ReportRow getReport() {
        return details == null ? null : details.report();
    }

    public ReportService.ReportDetails getDetails() {
        return details;
    }

    public String getBeginning() {
        return beginning;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
