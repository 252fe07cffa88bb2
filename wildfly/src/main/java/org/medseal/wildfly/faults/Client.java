package org.medseal.wildfly.faults;

import java.util.function.BooleanSupplier;

/** Works until it is told to go home, and finishes what it has begun before it does. */
interface Client {
    /** @param open whether there is still work to begin */
    void work(BooleanSupplier open) throws Exception;
}
