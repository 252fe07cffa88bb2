package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.reporting.ReportLists;

/** What authorities and trading partners are told. */
@ApplicationScoped
public class ReportsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return ReportLists.REPORTS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("about", "report.xhtml?id={id}");
    }
}
