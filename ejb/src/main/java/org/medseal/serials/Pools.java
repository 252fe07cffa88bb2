package org.medseal.serials;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;

/** Opens pools and epochs of them. */
final class Pools {
    /** All digits of an SSCC but the extension digit, the check digit and the prefix. */
    private static final int SSCC_DIGITS = 16;

    private final PoolKeys keys;
    private final Exclusions exclusions;
    private final BiPredicate<Gtin, CompanyPrefix> isPrefix;

    /** @param isPrefix whether a product's number was given under a prefix */
    Pools(PoolKeys keys, BiPredicate<Gtin, CompanyPrefix> isPrefix) {
        this.keys = keys;
        this.isPrefix = isPrefix;
        this.exclusions = new Exclusions(keys);
    }

    /** The open pool of that form; empty if there was one already. */
    Optional<PoolRow> define(Connection connection, DefinePool command, Instant at) {
        PoolForm form = new PoolForm(command.alphabet(), command.length());
        PoolStore.lockOpening(connection, command.gtin().digits());
        List<PoolRow> pools = PoolStore.lock(connection, command.gtin());
        Optional<PoolRow> open = pools.stream().filter(PoolRow::isOpen).findFirst();
        boolean unchanged = open.isPresent()
                && open.get().form().equals(form)
                && (command.capacity() == null
                        || command.capacity() == open.get().capacity());
        return unchanged
                ? Optional.empty()
                : Optional.of(open(connection, command.gtin(), form, command.capacity(), pools, at));
    }

    /** The next epoch, of the same form, under a new key. */
    PoolRow rotate(Connection connection, Gtin gtin, Instant at) {
        PoolStore.lockOpening(connection, gtin.digits());
        List<PoolRow> pools = PoolStore.lock(connection, gtin);
        PoolRow open = pools.stream().filter(PoolRow::isOpen).findFirst().orElseThrow(() -> noPool(gtin));
        return open(connection, gtin, open.form(), null, pools, at);
    }

    private PoolRow open(
            Connection connection, Gtin gtin, PoolForm form, Long capacity, List<PoolRow> earlier, Instant at) {
        long allowed = form.capacity(capacity, earlier);
        int epoch = earlier.isEmpty() ? 1 : earlier.get(0).epoch() + 1;
        earlier.stream().filter(PoolRow::isOpen).forEach(pool -> PoolStore.close(connection, pool.id(), at));
        Series series = Series.of(gtin);
        byte[] key = keys.make(series, epoch);
        int id = PoolStore.insert(connection, PoolRow.fresh(series, epoch, form, key, allowed, at));
        PoolRow pool = PoolStore.find(connection, id).orElseThrow();
        exclusions.passOverForeign(connection, pool, at);
        return pool;
    }

    /**
     * The pool that gives out the series' next numbers. One of SSCCs opens at the first request if the prefix is ours;
     * a prefix longer or shorter than one in use would give the same SSCCs twice.
     */
    PoolRow openPool(Connection connection, Series series, Instant at) {
        Optional<PoolRow> open = PoolStore.findOpen(connection, series);
        if (open.isPresent()) {
            return open.get();
        }
        if (!series.isSscc()) {
            throw noPool(series.gtin());
        }
        PoolStore.lockOpening(connection, "sscc");
        checkPrefix(connection, series.companyPrefix());
        return PoolStore.findOpen(connection, series).orElseGet(() -> {
            long capacity = (long)
                    Math.pow(10, SSCC_DIGITS - series.companyPrefix().digits().length());
            int id = PoolStore.insert(connection, PoolRow.fresh(series, 1, null, null, capacity, at));
            return PoolStore.find(connection, id).orElseThrow();
        });
    }

    private void checkPrefix(Connection connection, CompanyPrefix prefix) {
        if (PoolStore.gtinsUnder(connection, prefix).stream().noneMatch(gtin -> isPrefix.test(gtin, prefix))) {
            throw new RefusedException(
                    Kind.NOT_FOUND,
                    "unknown-company-prefix",
                    "company prefix " + prefix + " is not ours: no product under it has serial numbers here");
        }
        PoolStore.listSsccPools(connection).stream()
                .map(pool -> pool.series().companyPrefix())
                .filter(other -> !other.equals(prefix)
                        && (other.digits().startsWith(prefix.digits())
                                || prefix.digits().startsWith(other.digits())))
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedException(
                            Kind.AGAINST_RULE,
                            "company-prefix-overlap",
                            "company prefix " + prefix + " overlaps with " + other
                                    + ", for which SSCCs are issued: the same number could come twice");
                });
    }

    static RefusedException noPool(Gtin gtin) {
        return new RefusedException(Kind.NOT_FOUND, "no-pool", "GTIN " + gtin + " has no pool of serial numbers here");
    }
}
