package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The ways through the console, as far as the role of who looks may go. */
@Named
@RequestScoped
public class Navigation {
    private static final Set<String> ALL =
            Set.of("admin", "compliance-officer", "quality-approver", "auditor", "operator");

    /** In the order of the bar; the first page is where it leads, the others belong to it. */
    enum Section {
        DASHBOARD("dashboard", ALL, "index"),
        LOTS("lots", ALL, "lots", "lot", "lot-form", "lot-step"),
        PRODUCTS("products", ALL, "products", "product", "product-form"),
        PARTIES("parties", ALL, "parties", "party", "party-form", "locations", "location", "location-form"),
        SERIALS(
                "serials",
                ALL,
                "pools",
                "pool",
                "serial-requests",
                "serial-request",
                "serial-request-form",
                "serial-returns",
                "print"),
        RECALLS("recalls", ALL, "recalls", "recall", "recall-new"),
        REPORTS("reports", ALL, "reports", "report"),
        MESSAGES("messages", ALL, "messages", "messages-out", "message", "message-decision", "captures", "document"),
        EVENTS("events", ALL, "events", "epcis-file", "made-up"),
        AUDIT("audit", Set.of("admin", "compliance-officer", "quality-approver", "auditor"), "audit", "audit-record"),
        ACCOUNTS(
                "accounts",
                Set.of("admin", "compliance-officer", "auditor"),
                "accounts",
                "account",
                "account-form",
                "account-step");

        private final String key;
        private final Set<String> roles;
        private final List<String> pages;

        Section(String key, Set<String> roles, String... pages) {
            this.key = key;
            this.roles = roles;
            this.pages = List.of(pages);
        }

        String key() {
            return key;
        }
    }

    /** One way, and whether the present page is on it. */
    public record Entry(String label, String address, boolean here) {}

    @Inject
    private FacesContext faces;

    public List<Entry> getEntries() {
        ExternalContext external = faces.getExternalContext();
        String page = faces.getViewRoot().getViewId().replaceAll("^/|\\.xhtml$", "");
        return Arrays.stream(Section.values())
                .filter(section -> section.roles.stream().anyMatch(external::isUserInRole))
                .map(section -> new Entry(
                        Texts.get("nav." + section.key),
                        external.getRequestContextPath() + "/" + section.pages.get(0) + ".xhtml",
                        section.pages.contains(page)))
                .toList();
    }
}
