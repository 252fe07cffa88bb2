package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medseal.progress.WorkRow;
import org.medseal.progress.WorkService;

/** Long work that is going on, for the pages that began it and for the first page, where all of it is. */
@Named
@RequestScoped
public class UnderWay {
    @Inject
    private WorkService service;

    private List<WorkRow> rows;
    private String kind;
    private String subject;

    /**
     * One piece of work as people read it.
     *
     * @param address of the page it belongs to, or null
     * @param max of the bar, 0 where nobody knows how much there is to do
     */
    public record Shown(String title, String address, long done, long max, String figures) {
        static Shown of(WorkRow row) {
            return new Shown(
                    Texts.get("underWay." + row.kind()), UnderWay.address(row), row.done(), row.total(), figures(row));
        }

        private static String figures(WorkRow row) {
            String step = row.step().isEmpty() ? "" : "." + row.step();
            String known = row.total() > 0 ? ".of" : ".sofar";
            return Texts.get("underWay." + row.kind() + step + known, row.done(), row.total());
        }
    }

    /** All of it. */
    public List<Shown> getAll() {
        return rows().stream().map(Shown::of).toList();
    }

    /** What is going on with this one thing. */
    public List<Shown> of(String workKind, String about) {
        return rows().stream()
                .filter(row ->
                        row.kind().toString().equals(workKind) && row.subject().equals(about))
                .map(Shown::of)
                .toList();
    }

    /** What the address names; all where it names nothing. */
    public List<Shown> getNamed() {
        return kind == null ? getAll() : of(kind, subject);
    }

    /** Where only this is to be had. */
    public String address(String workKind, String about) {
        return "under-way.xhtml?kind=" + encoded(workKind) + "&subject=" + encoded(about);
    }

    private List<WorkRow> rows() {
        if (rows == null) {
            rows = service.list();
        }
        return rows;
    }

    private static String address(WorkRow row) {
        String subject = encoded(row.subject());
        return switch (row.kind()) {
            case CAPTURE -> "document.xhtml?capture=" + subject;
            case SERIALS -> "serial-request.xhtml?request=" + subject;
            default -> null;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
