package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.audit.AuditLists;
import org.medseal.lists.ListDefinition;

/** The audit trail. */
@ApplicationScoped
public class AuditList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return AuditLists.RECORDS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("number", "audit-record.xhtml?number={number}");
    }
}
