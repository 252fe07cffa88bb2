package org.medseal.generator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.medseal.RefusedException;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Sscc;
import org.medseal.serials.SerialNumbers;

/** Makes up lots for tests and training. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "operator", "line", "erp"})
public class GeneratorService {
    @Inject
    private SerialNumbers numbers;

    @Inject
    private Clock clock;

    /** The lots that are wanted; where no day is said they begin today, so that asked twice in a day the same come. */
    public GeneratedLots generate(LotOrder order) {
        return generate(order.plan(clock.instant().truncatedTo(ChronoUnit.DAYS)));
    }

    /**
     * The lots of the plan, to be written whenever.
     *
     * @throws RefusedException if numbers of this GTIN or prefix are issued here: what is made up must never be one of them
     */
    private GeneratedLots generate(LotPlan plan) {
        if (numbers.isOurs(plan.gtin())) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "gtin-has-a-pool",
                    "Serials of GTIN " + plan.gtin() + " are issued here; made-up packs need another GTIN");
        }
        Epc container = new MadeUpNames(plan).container(0).epc();
        if (container instanceof Sscc sscc && numbers.isOurs(sscc)) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "prefix-has-a-pool",
                    "SSCCs under company prefix " + plan.companyPrefix()
                            + " are issued here; made-up cases need another prefix");
        }
        return new GeneratedLots(plan);
    }
}
