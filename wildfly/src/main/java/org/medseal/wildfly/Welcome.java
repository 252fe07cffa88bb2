package org.medseal.wildfly;

/** What the newcomer reads when everything is up: the address, the accounts, three things to try. */
final class Welcome {
    private Welcome() {}

    static String text(Server server) {
        return """

                Medseal is ready: %1$s

                Accounts (password Medseal-<account>-1): admin, officer, approver, auditor, operator,
                line1 (a packaging line), erp, partner1, partner2

                Ctrl-C stops the server and the database; the data stays until `./mvnw clean`.
                """.formatted(server.http());
    }
}
