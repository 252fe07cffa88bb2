package org.medseal.generator;

import java.time.Instant;
import java.util.Set;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;

/** Which lots are wanted; what is not said is as in {@link #usual}. */
public record LotOrder(
        Gtin gtin,
        CompanyPrefix companyPrefix,
        Long seed,
        Instant start,
        Integer lots,
        Integer packs,
        Integer packsPerCase,
        Integer casesPerPallet,
        Set<Mishap> mishaps) {
    /** Where nothing is wanted in particular. */
    public static final LotOrder NONE = new LotOrder(null, null, null, null, null, null, null, null, null);

    /** One lot of 1,000 packs in which nothing goes wrong, under a prefix that is kept for demonstrations. */
    public static LotPlan usual(Instant now) {
        return new LotPlan(
                // GenSpecs 1.4.2: prefixes from 952 on are for demonstrations and examples.
                Gtin.parse("09529999000019"),
                CompanyPrefix.parse("9529999"),
                1,
                now,
                new LotPlan.Size(1, 1_000, 50, 100),
                Set.of());
    }

    public LotPlan plan(Instant now) {
        LotPlan usual = usual(now);
        LotPlan.Size size = usual.size();
        return new LotPlan(
                or(gtin, usual.gtin()),
                or(companyPrefix, usual.companyPrefix()),
                or(seed, usual.seed()),
                or(start, usual.start()),
                new LotPlan.Size(
                        or(lots, size.lots()),
                        or(packs, size.packs()),
                        or(packsPerCase, size.packsPerCase()),
                        or(casesPerPallet, size.casesPerPallet())),
                or(mishaps, usual.mishaps()));
    }

    private static <T> T or(T said, T usual) {
        return said == null ? usual : said;
    }
}
