package org.medseal.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.Sgln;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

/** EPC URNs of items and places, by the company prefixes that products, pools and parties name. */
public final class Urns {
    private static final int SHORTEST = 6;

    private final List<CompanyPrefix> prefixes = new ArrayList<>();
    private final Map<Gtin, CompanyPrefix> ofProducts = new HashMap<>();

    public Urns(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select company_prefix from product"
                        + " union select company_prefix from serial_pool where company_prefix is not null"
                        + " union select unnest(string_to_array(company_prefixes, ' ')) from party order by 1");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                CompanyPrefix prefix = CompanyPrefix.parse(rows.getString(1));
                if (prefix.digits().length() >= SHORTEST) {
                    prefixes.add(prefix);
                }
            }
        }
    }

    /** @throws UnreportableException where nobody has said how long the company prefix is */
    public String of(Epc epc) {
        if (epc instanceof OtherEpc other) {
            return other.uri();
        }
        return EpcUri.of(epc, prefix(epc)).text();
    }

    private CompanyPrefix prefix(Epc epc) {
        if (epc instanceof Sgtin sgtin) {
            return ofProducts.computeIfAbsent(
                    sgtin.gtin(), gtin -> covering(prefix -> prefix.covers(gtin), "GTIN " + gtin));
        }
        return covering(prefix -> prefix.covers((Sscc) epc), "(00)" + epc);
    }

    /** The pattern of all items of a product. */
    public String pattern(Gtin gtin) {
        CompanyPrefix prefix = covering(one -> one.covers(gtin), "GTIN " + gtin);
        String digits = gtin.digits();
        return "urn:epc:idpat:sgtin:" + prefix + "." + digits.charAt(0)
                + digits.substring(1 + prefix.digits().length(), 13) + ".*";
    }

    public String of(Sgln sgln) {
        CompanyPrefix prefix = covering(one -> one.covers(sgln.gln()), "GLN " + sgln.gln());
        return EpcUri.of(sgln, prefix).text();
    }

    /** The place that a URI names; empty where it is no SGLN. */
    public static Optional<Sgln> place(String uri) {
        try {
            return Optional.of(Sgln.parse(uri));
        } catch (Gs1Exception notAnSgln) {
            return Optional.empty();
        }
    }

    private CompanyPrefix covering(Predicate<CompanyPrefix> covers, String what) {
        return prefixes.stream()
                .filter(covers)
                .findFirst()
                .orElseThrow(() -> new UnreportableException("How long the company prefix of " + what
                        + " is, nobody has said: give the prefix to the party it belongs to"));
    }
}
