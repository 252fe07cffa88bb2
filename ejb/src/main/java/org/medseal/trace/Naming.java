package org.medseal.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.function.Function;
import org.medseal.epcis.Spelling;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.CompanyPrefixLengths;
import org.medseal.gs1.Epc;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.PackUris;
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
    private PackUris packs;

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
        return epc instanceof Sgtin pack ? packs(pack.gtin()).link(pack.serial()) : EpcUri.linkText(epc);
    }

    /** Spells other keys than those of things. */
    public Spelling spelling() {
        return new Spelling(prefixes);
    }

    public String urn(Epc epc) {
        if (epc instanceof Sgtin pack) {
            return packs(pack.gtin()).urn(pack.serial());
        }
        OptionalInt length = epc instanceof Sscc sscc ? length(each -> each.lengthFor(sscc)) : OptionalInt.empty();
        return length.isPresent()
                ? EpcUri.urnText(epc, CompanyPrefix.of((Sscc) epc, length.getAsInt()))
                : EpcUri.linkText(epc);
    }

    private PackUris packs(Gtin gtin) {
        if (packs == null || !packs.gtin().equals(gtin)) {
            OptionalInt length = length(each -> each.lengthFor(gtin));
            packs = length.isPresent()
                    ? PackUris.of(gtin, CompanyPrefix.of(gtin, length.getAsInt()))
                    : PackUris.of(gtin);
        }
        return packs;
    }

    /** Empty where it is not known. One that came to be ours a moment ago is seen at once. */
    private OptionalInt length(Function<CompanyPrefixLengths, OptionalInt> asked) {
        OptionalInt found = asked.apply(prefixes);
        if (found.isEmpty() && !fresh) {
            fresh = true;
            prefixes = reread();
            found = asked.apply(prefixes);
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
}
