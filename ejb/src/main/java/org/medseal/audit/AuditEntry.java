package org.medseal.audit;

/**
 * What changed: an action's stable name ({@code product-changed}), the kind and the key of the thing, how it was
 * (null: it was not there) and is (null: it is no more) as records that become JSON, and the reason given.
 */
public record AuditEntry(String action, String subjectType, String subject, Object before, Object after, String why) {
    public static AuditEntry created(String subjectType, Object subject, Object after) {
        return new AuditEntry(subjectType + "-created", subjectType, subject.toString(), null, after, null);
    }

    public static AuditEntry changed(String subjectType, Object subject, Object before, Object after) {
        return new AuditEntry(subjectType + "-changed", subjectType, subject.toString(), before, after, null);
    }

    public AuditEntry because(String reason) {
        return new AuditEntry(action, subjectType, subject, before, after, reason);
    }
}
