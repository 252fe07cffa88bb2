package org.medseal.trace;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.medseal.gs1.Code;

/** What an item is, was and holds. */
@Stateless
@RolesAllowed({
    "admin",
    "compliance-officer",
    "quality-approver",
    "auditor",
    "operator",
    "line",
    "erp",
    "partner",
    "system"
})
public class TraceService {
    /** What is known of the item now; {@link NeverIssuedException} where it cannot exist. */
    public ItemView item(Code code) {
        throw new UnsupportedOperationException();
    }

    /** Every event that concerns the item, those of its containers while it was inside included, oldest first. */
    public List<HistoryEntry> history(Code code) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is inside of it, at every depth.
     *
     * @param at then, or null for now
     */
    public ContentsNode contents(Code code, Instant at) {
        throw new UnsupportedOperationException();
    }
}
