package org.medseal.trace;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.medseal.epcis.Spelling;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.CompanyPrefixLengths;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

/** How things are named: as URN where their company prefix is one of ours, else as Digital Link. */
public final class Naming {
    private final Connection connection;
    private final Prefixes source;
    private List<CompanyPrefix> prefixes;
    private boolean fresh;

    /** With the prefixes of this moment. */
    public Naming(Connection connection) throws SQLException {
        this(connection, new Prefixes());
    }

    Naming(Connection connection, Prefixes source) throws SQLException {
        this.connection = connection;
        this.source = source;
        this.prefixes = source.list(connection);
    }

    public String link(Epc epc) {
        return EpcUri.linkText(epc);
    }

    /** Spells other keys than those of things; as URN only those under a prefix of ours. */
    public Spelling spelling() {
        String lengths = prefixes.stream()
                .map(prefix -> prefix + "\t" + prefix.digits().length())
                .collect(Collectors.joining("\n"));
        try {
            return new Spelling(CompanyPrefixLengths.read(new StringReader(lengths)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String urn(Epc epc) {
        CompanyPrefix prefix = epc instanceof OtherEpc ? null : prefix(epc);
        return prefix == null ? link(epc) : EpcUri.of(epc, prefix).text();
    }

    /** Null where it is none of ours. One that came to be ours a moment ago is seen at once. */
    private CompanyPrefix prefix(Epc epc) {
        CompanyPrefix found = among(prefixes, epc);
        if (found == null && !fresh) {
            fresh = true;
            prefixes = read();
            found = among(prefixes, epc);
        }
        return found;
    }

    private List<CompanyPrefix> read() {
        try {
            return source.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The company prefixes cannot be read", e);
        }
    }

    private static CompanyPrefix among(List<CompanyPrefix> prefixes, Epc epc) {
        for (CompanyPrefix prefix : prefixes) {
            boolean covers = epc instanceof Sgtin sgtin && prefix.covers(sgtin.gtin())
                    || epc instanceof Sscc sscc && prefix.covers(sscc);
            if (covers && prefix.digits().length() >= 6) {
                return prefix;
            }
        }
        return null;
    }
}
