package org.medseal.serials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.medseal.gs1.Gtin;

/** Opens pools, gives out numbers, takes unused ones back. */
@Stateless
public class SerialService {
    /** Opens the GTIN's pool, or a new epoch of it if the form differs; changes nothing if it is so already. */
    @RolesAllowed({"admin", "compliance-officer", "operator", "erp", "system"})
    public PoolStatus definePool(DefinePool command) {
        throw new UnsupportedOperationException();
    }

    /** Closes the GTIN's pool and opens the next epoch of the same form under a new key. */
    @RolesAllowed({"admin", "system"})
    public PoolStatus rotateKey(Gtin gtin, String why) {
        throw new UnsupportedOperationException();
    }

    /** Gives the asked quantity of numbers; the same request again gets the same ones. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "system"})
    public Allocation allocate(SerialOrder order) {
        throw new UnsupportedOperationException();
    }

    /** What a request got. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "auditor", "system"})
    public Allocation getAllocation(String requestId) {
        throw new UnsupportedOperationException();
    }

    /** The serials of an allocation, ready to be written after this transaction has ended. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "auditor", "system"})
    public SerialStream stream(Allocation allocation) {
        throw new UnsupportedOperationException();
    }

    /** Makes unused numbers of an allocation unusable for good. */
    @RolesAllowed({"line", "erp", "operator", "partner", "admin", "system"})
    public ReturnRow returnUnused(ReturnSerials command) {
        throw new UnsupportedOperationException();
    }

    /** How far the GTIN's serial numbers reach; refused if it has no pool. */
    public PoolStatus poolStatus(Gtin gtin) {
        throw new UnsupportedOperationException();
    }
}
