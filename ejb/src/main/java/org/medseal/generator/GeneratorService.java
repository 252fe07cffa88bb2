package org.medseal.generator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

    /**
     * The lots of the plan, to be written whenever.
     *
     * @throws RefusedException if numbers of this GTIN or prefix are issued here: what is made up must never be one of them
     */
    public GeneratedLots generate(LotPlan plan) {
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
