package org.medseal.wildfly;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.medseal.wildfly.plant.LineSummary;

/** What the newcomer reads when everything is up: the address, the accounts, three things to try. */
final class Welcome {
    private Welcome() {}

    static String text(Server server, Optional<LineSummary> lot) {
        return """

                Medseal is ready: %s

                Accounts (password Medseal-<account>-1): admin, officer, approver, auditor, operator,
                line1 (a packaging line), erp, partner1, partner2
                %s
                Ctrl-C stops the server and the database; the data stays until `./mvnw clean`.
                """.formatted(
                server.http(), lot.map(done -> toTry(server.http(), done)).orElse(""));
    }

    private static String toTry(URI http, LineSummary lot) {
        String serial = lot.onePack().substring(lot.onePack().lastIndexOf('.') + 1);
        String code = URLEncoder.encode(lot.onePack(), StandardCharsets.UTF_8);
        return """

                %2$s

                Three things to try:
                1. What a patient sees who scans a pack of that lot (no log-in):
                   %1$s/01/%3$s/21/%4$s
                2. What a compliance officer sees of the same pack (log in as officer):
                   %1$s/item.xhtml?code=%5$s
                3. What the ERP asks (curl, as erp):
                   curl -u erp:Medseal-erp-1 '%1$s/api/items?code=%5$s'
                """.formatted(http, lot, lot.gtin(), serial, code);
    }
}
