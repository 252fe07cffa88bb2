package org.medseal.audit;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.equal;
import static org.medseal.lists.ListFilter.from;
import static org.medseal.lists.ListFilter.until;

import java.util.List;
import org.medseal.lists.ListDefinition;

/** The audit trail as a list; newest first, in the order in which it was written. */
public final class AuditLists {
    /** Offered to those who look for one; others are found by their subject, person and time. */
    private static final List<String> ACTIONS = List.of(
            "account-changed",
            "account-closed",
            "account-created",
            "account-locked",
            "account-password-set",
            "account-unlocked",
            "document-captured",
            "location-changed",
            "location-created",
            "lot-blocked",
            "lot-changed",
            "lot-closed",
            "lot-created",
            "lot-open",
            "lot-recalled",
            "lot-rejected",
            "lot-released",
            "message-corrected",
            "message-given-up",
            "message-retried",
            "outgoing-given-up",
            "outgoing-retried",
            "party-changed",
            "party-created",
            "product-changed",
            "product-created",
            "recall-answered",
            "recall-started",
            "serial-pool-opened",
            "serials-allocated",
            "serials-returned");

    private static final List<String> SUBJECTS = List.of(
            "account",
            "capture",
            "location",
            "lot",
            "message",
            "party",
            "product",
            "recall",
            "serial-pool",
            "serial-request");

    public static final ListDefinition RECORDS = ListDefinition.of(
                    "audit",
                    "audit_record r",
                    "r.number",
                    code("number", "r.number"),
                    moment("at", "r.recorded_at").unsorted(),
                    text("who", "r.who").unsorted(),
                    word("action", "r.action", "auditAction").unsorted(),
                    word("subjectType", "r.subject_type", "auditSubject").unsorted(),
                    code("subject", "r.subject").unsorted(),
                    text("why", "r.why").unsorted())
            .lastFirstBy("number")
            .filteredBy(
                    equal("subject", "r.subject"),
                    choice("subjectType", "r.subject_type", "auditSubject", SUBJECTS),
                    equal("who", "r.who"),
                    choice("action", "r.action", "auditAction", ACTIONS),
                    from("from", "r.recorded_at"),
                    until("until", "r.recorded_at"))
            .seenBy("admin", "compliance-officer", "quality-approver", "auditor");

    private AuditLists() {}
}
