package org.medseal.web.faces.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.medseal.audit.AuditChange;
import org.medseal.audit.AuditRow;
import org.medseal.audit.AuditViewer;
import org.medseal.web.faces.Texts;

/** One record of the audit trail: who did what to what, when and why, and what was before and after. */
@Named
@RequestScoped
public class AuditRecordPage {
    private static final DateTimeFormatter THERE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    @Inject
    private AuditViewer viewer;

    private Long number;
    private AuditRow record;
    private List<AuditChange> changes = List.of();

    public void load() {
        if (number != null) {
            record = viewer.getRecord(number);
            changes = viewer.changes(record);
        }
    }

    /** As the clock showed it where the person was. */
    public String getThere() {
        return THERE.format(record.recordedAt().atZone(ZoneId.of(record.zone()))) + " " + record.zone();
    }

    public String getAction() {
        String action = record.entry().action();
        return Texts.find("auditAction." + action).orElse(action);
    }

    public String getSubjectType() {
        String type = record.entry().subjectType();
        return Texts.find("auditSubject." + type).orElse(type);
    }

    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public AuditRow getRecord() {
        return record;
    }

    public List<AuditChange> getChanges() {
        return changes;
    }
}
