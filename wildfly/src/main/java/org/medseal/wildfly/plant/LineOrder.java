package org.medseal.wildfly.plant;

import java.time.LocalDate;

/**
 * What a line is told to pack.
 *
 * @param gtin 14 digits
 * @param companyPrefix of the GTIN and of the SSCCs
 * @param packs good ones to be made
 * @param line its name, as serial requests give it
 * @param readPoint SGLN URN of the line
 * @param bizLocation SGLN URN of the site
 * @param gln of the site, sender of the reports
 * @param seed the same one rejects the same packs
 */
public record LineOrder(
        String gtin,
        String companyPrefix,
        String lot,
        LocalDate expiry,
        int packs,
        int packsPerCase,
        int casesPerPallet,
        String line,
        String readPoint,
        String bizLocation,
        String gln,
        long seed) {
    public LineOrder withLot(String otherLot, int otherPacks, long otherSeed) {
        return new LineOrder(
                gtin,
                companyPrefix,
                otherLot,
                expiry,
                otherPacks,
                packsPerCase,
                casesPerPallet,
                line,
                readPoint,
                bizLocation,
                gln,
                otherSeed);
    }

    /** With room for what will be rejected. */
    public int serialsNeeded() {
        return packs + packs * 4 / 100 + 10;
    }

    public int cases() {
        return (packs + packsPerCase - 1) / packsPerCase;
    }

    public int pallets() {
        return (cases() + casesPerPallet - 1) / casesPerPallet;
    }
}
