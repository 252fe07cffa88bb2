package org.medseal.wildfly.plant;

import java.time.Duration;
import java.util.Locale;

/**
 * What a line did with a lot.
 *
 * @param onePack URN of a pack that is in a case on a pallet, for trying
 */
public record LineSummary(
        String gtin,
        String lot,
        int serialsIssued,
        int packsCommissioned,
        int cases,
        int pallets,
        int rejected,
        Duration time,
        String onePack,
        String onePallet) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Lot %s of %s: %,d serials issued, %,d packs commissioned, %,d cases, %,d pallets, %,d rejected, %.1f s",
                lot,
                gtin,
                serialsIssued,
                packsCommissioned,
                cases,
                pallets,
                rejected,
                time.toMillis() / 1000.0);
    }
}
