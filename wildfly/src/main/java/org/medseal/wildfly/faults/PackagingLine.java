package org.medseal.wildfly.faults;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.medseal.wildfly.plant.EpcisReport;
import org.medseal.wildfly.plant.LineOrder;
import org.medseal.wildfly.plant.PackagingRun;

/** Packs small lots one after the other, by queue or by HTTP as it comes, and hands the pallets to the ERP. */
final class PackagingLine implements Client {
    private static final int PACKS = 120;
    private static final int PAUSE_MILLIS = 400;

    private final Doors doors;
    private final LineOrder usual;
    private final Random chance;

    PackagingLine(Doors doors, LineOrder usual, long seed) {
        this.doors = doors;
        this.usual = usual;
        this.chance = new Random(seed);
    }

    @Override
    public void work(BooleanSupplier open) throws Exception {
        try (PatientQueue queue = doors.queue("line1", chance);
                Erp erp = new Erp(doors, chance)) {
            Reporting reporting = new Reporting(doors, queue, chance);
            while (open.getAsBoolean()) {
                String lot = "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
                pack(usual.withLot(lot, PACKS + chance.nextInt(PACKS), chance.nextLong()), reporting, erp);
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(PAUSE_MILLIS));
            }
        }
    }

    private void pack(LineOrder order, Reporting reporting, Erp erp) throws InterruptedException {
        Account account = doors.account();
        erp.announce(order);
        PackagingRun run = PackagingRun.print(order, reporting.serials(order, order.serialsNeeded()));
        List<PackagingRun.Packed> cases = run.cases(reporting.ssccs(order, 0, order.cases()));
        List<PackagingRun.Packed> pallets = run.pallets(cases, reporting.ssccs(order, 1, order.pallets()));
        List<String> caseIds = cases.stream().map(PackagingRun.Packed::parent).toList();
        List<String> palletIds =
                pallets.stream().map(PackagingRun.Packed::parent).toList();

        EpcisReport commissioning = new EpcisReport(order, OffsetDateTime.now().minusMinutes(10))
                .commission(run.commissioned())
                .destroy(run.destroyed());
        OffsetDateTime packing = commissioning.end();
        if (reporting.report(commissioning.document(), 1 + (run.destroyed().isEmpty() ? 0 : 1))) {
            List<String> good = new ArrayList<>(run.commissioned());
            good.removeAll(run.destroyed());
            account.commissioned(good, order.lot());
            account.destroyed(run.destroyed(), order.lot());
        }
        EpcisReport packed = new EpcisReport(order, packing)
                .commissionContainers(caseIds)
                .commissionContainers(palletIds)
                .pack(cases)
                .pack(pallets);
        if (reporting.report(packed.document(), 2 + cases.size() + pallets.size())) {
            account.commissioned(caseIds, null);
            account.commissioned(palletIds, null);
            cases.forEach(one -> account.packed(one.parent(), one.children()));
            pallets.forEach(one -> account.packed(one.parent(), one.children()));
            erp.deliver(palletIds.subList(0, chance.nextInt(palletIds.size()) + 1));
        }
    }
}
