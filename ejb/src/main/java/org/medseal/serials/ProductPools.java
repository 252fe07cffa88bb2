package org.medseal.serials;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.medseal.masterdata.ProductPut;
import org.medseal.masterdata.SerialPoolTerms;

/**
 * A product that says how its serial numbers look gets its pool in the same transaction; a pool that may not be
 * refuses the product with it.
 */
@Dependent
public class ProductPools {
    @Inject
    SerialService serials;

    void define(@Observes ProductPut put) {
        SerialPoolTerms terms = put.product().details().serialPool();
        if (terms != null) {
            serials.definePool(DefinePool.of(put.product().gtin(), Alphabet.parse(terms.alphabet()), terms.length()));
        }
    }
}
