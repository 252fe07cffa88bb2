package org.medseal.wildfly.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens on the line: packs are printed, looked at, some thrown out, the good ones packed. All as EPC URNs. */
public final class PackagingRun {
    private static final int CODES_PER_REJECT_CAUSE = 2;

    private final LineOrder order;
    private final List<String> good = new ArrayList<>();
    private final List<String> rejectedAfterCommissioning = new ArrayList<>();
    private int unreadable;

    /** A container and what is in it. */
    public record Packed(String parent, List<String> children) {}

    private PackagingRun(LineOrder order) {
        this.order = order;
    }

    /** Prints and inspects until the ordered number of good packs is there. */
    public static PackagingRun print(LineOrder order, List<String> serials) {
        PackagingRun run = new PackagingRun(order);
        Random chance = new Random(order.seed());
        double rejected = 0.01 + 0.02 * chance.nextDouble();
        for (String serial : serials) {
            if (run.good.size() == order.packs()) {
                break;
            }
            run.inspect(serial, chance, rejected);
        }
        if (run.good.size() < order.packs()) {
            throw new IllegalStateException("The line ran out of serial numbers");
        }
        return run;
    }

    /** The camera throws out what it cannot read; the checkweigher, later, what is commissioned already. */
    private void inspect(String serial, Random chance, double rejected) {
        String epc = Urn.sgtin(order.gtin(), order.companyPrefix(), serial);
        if (chance.nextDouble() >= rejected) {
            good.add(epc);
        } else if (chance.nextInt(CODES_PER_REJECT_CAUSE) == 0) {
            unreadable++;
        } else {
            rejectedAfterCommissioning.add(epc);
        }
    }

    public List<String> commissioned() {
        List<String> all = new ArrayList<>(good);
        all.addAll(rejectedAfterCommissioning);
        return all;
    }

    public List<String> destroyed() {
        return rejectedAfterCommissioning;
    }

    int rejected() {
        return unreadable + rejectedAfterCommissioning.size();
    }

    public List<Packed> cases(List<String> ssccs) {
        return pack(good, ssccs, order.packsPerCase());
    }

    public List<Packed> pallets(List<Packed> cases, List<String> ssccs) {
        return pack(cases.stream().map(Packed::parent).toList(), ssccs, order.casesPerPallet());
    }

    private static List<Packed> pack(List<String> children, List<String> parents, int each) {
        List<Packed> packed = new ArrayList<>();
        for (int from = 0; from < children.size(); from += each) {
            List<String> inside = children.subList(from, Math.min(children.size(), from + each));
            packed.add(new Packed(parents.get(packed.size()), inside));
        }
        return packed;
    }
}
