package org.medseal.serials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.medseal.masterdata.ProductPut;
import org.medseal.masterdata.SerialPoolTerms;

/** A product that says what its serial numbers look like gets its pool in the same transaction, or is refused. */
@ApplicationScoped
public class PoolOfProduct {
    @Inject
    SerialService serials;

    void open(@Observes ProductPut event) {
        SerialPoolTerms terms = event.product().details().serialPool();
        if (terms != null) {
            Alphabet alphabet = Alphabet.parse(terms.alphabet());
            serials.definePool(DefinePool.of(event.product().gtin(), alphabet, terms.length()));
        }
    }
}
