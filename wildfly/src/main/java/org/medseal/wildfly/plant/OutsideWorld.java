package org.medseal.wildfly.plant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The companies and authorities around the sample plant, each a server of its own, and what Medseal must know of them. */
public final class OutsideWorld implements AutoCloseable {
    private static final int PARTNER = 8447;
    private static final int AUTHORITY = 8457;

    private final Path secrets;
    private final PartnerSite partner;
    private final AuthoritySite authority;

    private OutsideWorld(Path secrets, PartnerSite partner, AuthoritySite authority) {
        this.secrets = secrets;
        this.partner = partner;
        this.authority = authority;
    }

    /** @param folder where keys and certificates are kept */
    public static OutsideWorld start(Path folder, int portOffset) throws IOException {
        Path partnerKeys = Certificates.server(folder, "sample-wholesale");
        Path authorityKeys = Certificates.server(folder, "sample-authority");
        Path secrets = folder.resolve("exchange.p12");
        Certificates.exchange(
                secrets,
                Map.of("sample-wholesale-tls", partnerKeys, "sample-authority-tls", authorityKeys),
                Map.of(
                        "sample-wholesale-password", PartnerSite.PASSWORD,
                        "sample-authority-password", AuthoritySite.PASSWORD,
                        "sample-authority-client", AuthoritySite.CLIENT_SECRET));
        OutsideWorld world = new OutsideWorld(
                secrets,
                new PartnerSite(partnerKeys, PARTNER + portOffset),
                new AuthoritySite(authorityKeys, AUTHORITY + portOffset));
        world.partner.start();
        world.authority.start();
        return world;
    }

    /** The address of a server of this world, as sample data names it: {@code {partner}} and {@code {authority}}. */
    static String withAddresses(String text, int portOffset) {
        return text.replace("{partner}", "https://localhost:" + (PARTNER + portOffset))
                .replace("{authority}", "https://localhost:" + (AUTHORITY + portOffset));
    }

    /** {@code MEDSEAL_…} variables for the server. */
    public Map<String, String> settings() {
        return Map.of(
                "MEDSEAL_EXCHANGE_STORE",
                secrets.toAbsolutePath().toString(),
                "MEDSEAL_EXCHANGE_STORE_PASSWORD",
                new String(Certificates.PASSWORD));
    }

    public PartnerSite partner() {
        return partner;
    }

    public AuthoritySite authority() {
        return authority;
    }

    @Override
    public void close() {
        partner.close();
        authority.close();
    }
}
