package org.medseal.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** Carries out what a person or the ERP orders, by way of capture. */
@Stateless
@RolesAllowed({"operator", "compliance-officer", "erp", "admin", "system"})
public class OperationService {
    /**
     * Makes the event and captures it, or says what stands against it.
     *
     * @return the event made, as an EPCIS JSON-LD event
     */
    public String perform(Operation operation, PerformOperation order) {
        throw new UnsupportedOperationException();
    }
}
