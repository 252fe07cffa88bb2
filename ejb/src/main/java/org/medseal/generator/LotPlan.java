package org.medseal.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;

/**
 * Which lots to make up. The same plan gives the same events, to the byte.
 *
 * @param companyPrefix of the GTIN; cases, pallets and places are numbered under it
 * @param seed makes the serials of one plan differ from another's
 * @param start when the first pack is commissioned
 * @param mishaps each happens once in each lot
 */
public record LotPlan(
        Gtin gtin, CompanyPrefix companyPrefix, long seed, Instant start, Size size, Set<Mishap> mishaps) {
    private static final int SHORTEST_PREFIX = 6;
    private static final int LONGEST_PREFIX = 9;

    /**
     * How much of it.
     *
     * @param packs of each lot
     */
    public record Size(int lots, int packs, int packsPerCase, int casesPerPallet) {
        private static final int MOST_LOTS = 10_000;
        private static final int MOST_PACKS = 10_000_000;
        private static final long MOST_IN_ALL = 100_000_000;
        private static final int MOST_INSIDE = 10_000;

        int cases() {
            return (packs + packsPerCase - 1) / packsPerCase;
        }

        int pallets() {
            return (cases() + casesPerPallet - 1) / casesPerPallet;
        }

        /** Cases and pallets of all lots. */
        long containers() {
            return (long) lots * (cases() + pallets());
        }

        private void check(List<Fault> faults) {
            between(faults, "lots", lots, MOST_LOTS);
            between(faults, "packs", packs, MOST_PACKS);
            between(faults, "packsPerCase", packsPerCase, MOST_INSIDE);
            between(faults, "casesPerPallet", casesPerPallet, MOST_INSIDE);
            if (faults.isEmpty() && (long) lots * packs > MOST_IN_ALL) {
                faults.add(new Fault(
                        "/packs",
                        "too-many",
                        "lots times packs is more than " + MOST_IN_ALL + ": ask for them in parts"));
            }
        }

        private static void between(List<Fault> faults, String name, int value, int most) {
            if (value < 1 || value > most) {
                faults.add(new Fault("/" + name, "out-of-range", name + " is " + value + "; it is from 1 to " + most));
            }
        }
    }

    public LotPlan {
        mishaps = Set.copyOf(mishaps);
        List<Fault> faults = new ArrayList<>();
        size.check(faults);
        int length = companyPrefix.digits().length();
        if (length < SHORTEST_PREFIX || length > LONGEST_PREFIX) {
            faults.add(new Fault(
                    "/companyPrefix",
                    "prefix-length",
                    "The company prefix has " + length + " digits; here it has " + SHORTEST_PREFIX + " to "
                            + LONGEST_PREFIX + ", which leaves room for the numbers of cases and places"));
        }
        if (!companyPrefix.covers(gtin)) {
            faults.add(new Fault(
                    "/gtin", "other-prefix", "The GTIN " + gtin + " is not under company prefix " + companyPrefix));
        }
        if (faults.isEmpty() && size.containers() > MadeUpNames.containers(companyPrefix)) {
            faults.add(new Fault(
                    "/companyPrefix",
                    "prefix-exhausted",
                    "Under company prefix " + companyPrefix + " there are SSCCs for "
                            + MadeUpNames.containers(companyPrefix) + " cases and pallets; these lots need "
                            + size.containers()));
        }
        if (faults.isEmpty() && !mishaps.isEmpty() && size.cases() < 2) {
            faults.add(new Fault("/mishaps", "one-case", "Mishaps need two cases in a lot: ask for more packs"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    RefusedException.Kind.AGAINST_RULE, "plan", "These lots cannot be made up", faults);
        }
    }
}
