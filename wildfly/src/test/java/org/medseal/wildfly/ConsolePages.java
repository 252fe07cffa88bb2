package org.medseal.wildfly;

import java.util.ArrayList;
import java.util.List;

/** Every page of the console, for the tests that look at all of them: who makes a page adds it here. */
final class ConsolePages {
    /** Of a party and a place that the test puts there. */
    static final String GLN = "9506000000091";

    private ConsolePages() {}

    /** @param name of its screenshot */
    record ConsolePage(String name, String address) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param gtin a product with a pool, serials and lot L1
     * @param serial one that was commissioned
     */
    static List<ConsolePage> all(String gtin, String serial) {
        List<ConsolePage> pages = new ArrayList<>();
        pages.add(new ConsolePage("dashboard", "/index.xhtml"));
        pages.add(new ConsolePage("code-fault", "/index.xhtml?code=" + Rest.encoded("(01)09506000134353(21)A1")));
        pages.add(new ConsolePage("lots", "/lots.xhtml"));
        pages.add(new ConsolePage("lots-none", "/lots.xhtml?q=nothing-like-this"));
        pages.add(new ConsolePage("lot", "/lot.xhtml?gtin=" + gtin + "&lot=L1"));
        pages.add(new ConsolePage("lot-step", "/lot-step.xhtml?what=block&gtin=" + gtin + "&lot=L1"));
        pages.add(new ConsolePage("recalls", "/recalls.xhtml?sort=reason"));
        pages.add(new ConsolePage("products", "/products.xhtml?sort=gtin&dir=desc"));
        pages.add(new ConsolePage("product", "/product.xhtml?gtin=" + gtin));
        pages.add(new ConsolePage("parties", "/parties.xhtml"));
        pages.add(new ConsolePage("locations", "/locations.xhtml"));
        pages.add(new ConsolePage("pools", "/pools.xhtml"));
        pages.add(new ConsolePage("serial-requests", "/serial-requests.xhtml"));
        pages.add(new ConsolePage("serial-returns", "/serial-returns.xhtml"));
        pages.add(new ConsolePage("captures", "/captures.xhtml"));
        pages.add(new ConsolePage("product-new", "/product-form.xhtml"));
        pages.add(new ConsolePage("product-form", "/product-form.xhtml?gtin=" + gtin));
        pages.add(new ConsolePage("lot-form", "/lot-form.xhtml?gtin=" + gtin + "&lot=L1"));
        pages.add(new ConsolePage("party-form", "/party-form.xhtml"));
        pages.add(new ConsolePage("location-form", "/location-form.xhtml"));
        pages.add(new ConsolePage("pool", "/pool.xhtml?gtin=" + gtin));
        pages.add(new ConsolePage("serial-request-form", "/serial-request-form.xhtml?gtin=" + gtin));
        pages.add(new ConsolePage("serial-request-form-sscc", "/serial-request-form.xhtml?kind=sscc"));
        pages.add(new ConsolePage("serial-request", "/serial-request.xhtml?request=pages-" + gtin));
        pages.add(new ConsolePage("party", "/party.xhtml?gln=" + GLN));
        pages.add(new ConsolePage("location", "/location.xhtml?gln=" + GLN + "&extension=0"));
        pages.add(new ConsolePage("item", "/item.xhtml?code=" + Rest.encoded("(01)" + gtin + "(21)" + serial)));
        pages.add(new ConsolePage("reports", "/reports.xhtml"));
        String pack = Rest.encoded("(01)" + gtin + "(21)" + serial);
        pages.add(new ConsolePage("item-action", "/item-action.xhtml?what=destroy&code=" + pack));
        pages.add(new ConsolePage("messages", "/messages.xhtml"));
        pages.add(new ConsolePage("messages-out", "/messages-out.xhtml?state=PARKED"));
        pages.add(new ConsolePage("events", "/events.xhtml?product=" + gtin + "&lot=L1"));
        pages.add(new ConsolePage("print", "/print.xhtml?code=" + pack));
        pages.add(new ConsolePage("print-nothing", "/print.xhtml"));
        pages.add(new ConsolePage("epcis-file", "/epcis-file.xhtml"));
        pages.add(new ConsolePage("made-up", "/made-up.xhtml"));
        pages.add(new ConsolePage("events-fault", "/events.xhtml?lot=L1"));
        pages.add(new ConsolePage("audit", "/audit.xhtml?subjectType=lot"));
        pages.add(new ConsolePage("audit-record", "/audit-record.xhtml?number=1"));
        pages.add(new ConsolePage("accounts", "/accounts.xhtml"));
        pages.add(new ConsolePage("account", "/account.xhtml?name=partner1"));
        pages.add(new ConsolePage("not-found", "/there-is-no-such-page.xhtml"));
        return pages;
    }
}
