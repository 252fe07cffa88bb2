package org.medseal.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

/** How things are named: as URN where their company prefix is one of ours, else as Digital Link. */
public final class Naming {
    private final List<CompanyPrefix> prefixes = new ArrayList<>();

    public Naming(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select company_prefix from product union select company_prefix from serial_pool"
                                + " where company_prefix is not null order by company_prefix");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                prefixes.add(CompanyPrefix.parse(rows.getString(1)));
            }
        }
    }

    public String link(Epc epc) {
        return epc instanceof OtherEpc other
                ? other.uri()
                : EpcUri.digitalLink(epc).text();
    }

    public String urn(Epc epc) {
        for (CompanyPrefix prefix : prefixes) {
            boolean covers = epc instanceof Sgtin sgtin && prefix.covers(sgtin.gtin())
                    || epc instanceof Sscc sscc && prefix.covers(sscc);
            if (covers && prefix.digits().length() >= 6) {
                return EpcUri.of(epc, prefix).text();
            }
        }
        return link(epc);
    }
}
