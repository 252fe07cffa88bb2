package org.medseal.serials;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;

/**
 * From a serial or an SSCC to its item number and back. Works inside the caller's transaction or without one.
 *
 * <p>An item number is at least 0; what is not one tells why.
 */
@ApplicationScoped
public class SerialNumbers {
    /** The GTIN or prefix is ours, and this serial was given to nobody. */
    public static final long NEVER_ISSUED = -1;
    /** The GTIN or prefix has no pool here: others number it. */
    public static final long NO_POOL = -2;
    /** Was issued and given back unused: may never be used. */
    public static final long RETURNED = -3;
    /** The GTIN is ours, but someone else made this serial and it was registered: the dictionary of foreign items has it. */
    public static final long FOREIGN = -4;

    public boolean isOurs(Gtin gtin) {
        throw new UnsupportedOperationException();
    }

    public boolean isOurs(Sscc sscc) {
        throw new UnsupportedOperationException();
    }

    /** The item number of each serial, in order, or why it has none. */
    public long[] numbers(Gtin gtin, List<SerialNumber> serials) {
        throw new UnsupportedOperationException();
    }

    /** The item number of each SSCC, in order, or why it has none. */
    public long[] numbers(List<Sscc> ssccs) {
        throw new UnsupportedOperationException();
    }

    public long number(Sgtin sgtin) {
        throw new UnsupportedOperationException();
    }

    public long number(Sscc sscc) {
        throw new UnsupportedOperationException();
    }

    /** The SGTIN with this number; a number of another kind of pool is a mistake of the caller. */
    public Sgtin sgtin(long number) {
        throw new UnsupportedOperationException();
    }

    public Sscc sscc(long number) {
        throw new UnsupportedOperationException();
    }

    /** What has this number. */
    public Epc epc(long number) {
        throw new UnsupportedOperationException();
    }

    /** What has each number, in order; fastest for numbers of one pool next to one another. */
    public List<Epc> epcs(long[] numbers) {
        throw new UnsupportedOperationException();
    }

    /** Whom and what lot the number was issued for. */
    public Optional<AllocationRow> allocationOf(long number) {
        throw new UnsupportedOperationException();
    }

    /** The allocations that hold any of these item numbers, each once. */
    public List<AllocationRow> allocationsOf(Collection<Long> numbers) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps serials that others made from ever being issued. Does nothing for a GTIN without a pool.
     *
     * @return those that were issued by us already, and so are not foreign
     */
    public List<SerialNumber> registerForeign(Gtin gtin, List<SerialNumber> serials) {
        throw new UnsupportedOperationException();
    }
}
