package org.medseal.generator;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.medseal.epcis.EpcList;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.EpcUri;

/** Names of made-up packs, containers and places. Packs and containers are counted through all lots of a plan. */
final class MadeUpNames {
    /** Serials have ten of 36 characters. */
    private static final int LENGTH = 10;

    private static final int RADIX = 36;
    private static final long SERIALS = (long) Math.pow(RADIX, LENGTH);
    /** Times it, counts below 2^31 stay below 2^62. */
    private static final int FACTOR_BITS = 30;

    /** Digits before the check digit: of an SSCC without the extension digit, and of a GLN. */
    private static final int SSCC_DIGITS = 16;

    private static final int GLN_DIGITS = 12;

    private final CompanyPrefix prefix;
    private final String packs;
    private final long factor;
    private final long shift;

    MadeUpNames(LotPlan plan) {
        prefix = plan.companyPrefix();
        String gtin = plan.gtin().digits();
        packs = "urn:epc:id:sgtin:" + prefix + "." + gtin.charAt(0)
                + gtin.substring(1 + prefix.digits().length(), gtin.length() - 1) + ".";
        SplittableRandom random = new SplittableRandom(plan.seed());
        // Without a common divisor with 36^10, so that no two counts have one serial.
        factor = (1L << FACTOR_BITS) + 6L * random.nextInt(1 << FACTOR_BITS - 3) + 1;
        shift = random.nextLong(SERIALS);
    }

    EpcUri pack(long count) {
        String serial = Long.toString((count * factor + shift) % SERIALS, RADIX).toUpperCase(Locale.ROOT);
        return new EpcUri(packs + "0".repeat(LENGTH - serial.length()) + serial);
    }

    EpcList packs(long from, long to) {
        return EpcList.of(LongStream.range(from, to).mapToObj(this::pack).toList());
    }

    EpcUri container(long count) {
        return new EpcUri("urn:epc:id:sscc:" + prefix + ".9" + reference(count, SSCC_DIGITS));
    }

    EpcList containers(long from, long to) {
        return EpcList.of(LongStream.range(from, to).mapToObj(this::container).toList());
    }

    String place(Site site) {
        return "urn:epc:id:sgln:" + prefix + "." + reference(site.number, GLN_DIGITS) + ".0";
    }

    String party(Site site) {
        return "urn:epc:id:pgln:" + prefix + "." + reference(site.number, GLN_DIGITS);
    }

    String document(String kind, long count) {
        return "urn:epc:id:gdti:" + prefix + "." + reference(kind.length(), GLN_DIGITS) + "." + kind + count;
    }

    /** How many cases and pallets can be told apart under that prefix. */
    static long containers(CompanyPrefix prefix) {
        return (long) Math.pow(10, SSCC_DIGITS - prefix.digits().length());
    }

    private String reference(long number, int digits) {
        int room = digits - prefix.digits().length();
        String text = Long.toString(number);
        return "0".repeat(room - text.length()) + text;
    }

    /** Where it happens. */
    enum Site {
        PLANT(1),
        WHOLESALER(2),
        PHARMACY(3);

        private final int number;

        Site(int number) {
            this.number = number;
        }
    }
}
