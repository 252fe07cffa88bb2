package org.medseal.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.medseal.epcis.Spelling;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.CompanyPrefixLengths;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.OtherEpc;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;
import org.medseal.masterdata.CompanyPrefixes;

/** How things are named: as URN where the length of their company prefix is known, else as Digital Link. */
public final class Naming {
    private final Connection connection;
    private final CompanyPrefixes source;
    private CompanyPrefixLengths prefixes;
    private boolean fresh;
    /** Of the packs of a pallet nearly all are of one product. */
    private Gtin gtin;

    private CompanyPrefix ofGtin;

    /** With the prefixes of this moment. */
    public Naming(Connection connection) throws SQLException {
        this(connection, new CompanyPrefixes());
    }

    Naming(Connection connection, CompanyPrefixes source) throws SQLException {
        this.connection = connection;
        this.source = source;
        this.prefixes = source.lengths(connection);
    }

    public String link(Epc epc) {
        return EpcUri.linkText(epc);
    }

    /** Spells other keys than those of things. */
    public Spelling spelling() {
        return new Spelling(prefixes);
    }

    public String urn(Epc epc) {
        CompanyPrefix prefix = prefix(epc);
        return prefix == null ? link(epc) : EpcUri.urnText(epc, prefix);
    }

    /** Null where it is not known. One that came to be ours a moment ago is seen at once. */
    private CompanyPrefix prefix(Epc epc) {
        CompanyPrefix found = known(epc);
        if (found == null && !fresh && !(epc instanceof OtherEpc)) {
            fresh = true;
            prefixes = reread();
            gtin = null;
            found = known(epc);
        }
        return found;
    }

    private CompanyPrefixLengths reread() {
        try {
            return source.reread(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The company prefixes cannot be read", e);
        }
    }

    private CompanyPrefix known(Epc epc) {
        if (epc instanceof Sgtin sgtin) {
            if (!sgtin.gtin().equals(gtin)) {
                OptionalInt length = prefixes.lengthFor(sgtin.gtin());
                ofGtin = length.isPresent() ? CompanyPrefix.of(sgtin.gtin(), length.getAsInt()) : null;
                gtin = sgtin.gtin();
            }
            return ofGtin;
        }
        if (epc instanceof Sscc sscc) {
            OptionalInt length = prefixes.lengthFor(sscc);
            return length.isPresent() ? CompanyPrefix.of(sscc, length.getAsInt()) : null;
        }
        return null;
    }
}
