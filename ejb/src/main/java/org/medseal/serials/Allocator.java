package org.medseal.serials;

import java.sql.Connection;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;

/** Gives out numbers: the counter moves and a row remembers the run, both in the caller's transaction. */
final class Allocator {
    private final Pools pools;
    private final Exclusions exclusions;

    /** @param isPrefix whether a product's number was given under a prefix */
    Allocator(PoolKeys keys, BiPredicate<Gtin, CompanyPrefix> isPrefix) {
        this.pools = new Pools(keys, isPrefix);
        this.exclusions = new Exclusions(keys);
    }

    Allocation allocate(Connection connection, SerialOrder order, Requester requester, Instant at) {
        Optional<AllocationRow> earlier = AllocationStore.find(connection, order.requestId());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), order, requester);
        }
        PoolRow taken = take(connection, order, at);
        NumberRun run = fill(connection, taken, order, at);
        AllocationRow row = new AllocationRow(
                order.requestId(),
                order.series(),
                run,
                (int) order.quantity(),
                lot(order),
                order.line(),
                requester.name(),
                at);
        if (AllocationStore.insert(connection, row)) {
            return new Allocation(row, false);
        }
        // The same request came twice at once, and the other was first. The pool's row is held, so nobody has taken
        // numbers behind these: the counter can go back and none is lost.
        PoolStore.retreat(connection, run.pool(), run.first());
        return repeated(AllocationStore.find(connection, order.requestId()).orElseThrow(), order, requester);
    }

    /** A pool may be closed by a new epoch between reading and taking: then the new one is asked. */
    private PoolRow take(Connection connection, SerialOrder order, Instant at) {
        PoolRow pool;
        do {
            pool = pools.openPool(connection, order.series(), at);
            Optional<PoolRow> taken = PoolStore.advance(connection, pool.id(), order.quantity());
            if (taken.isPresent()) {
                return taken.get();
            }
            pool = PoolStore.find(connection, pool.id()).orElseThrow();
        } while (!pool.isOpen());
        throw exhausted(order, pool.left());
    }

    /** Lets the run grow by as many numbers as are passed over in it. */
    private NumberRun fill(Connection connection, PoolRow taken, SerialOrder order, Instant at) {
        long first = taken.next() - order.quantity();
        long end = taken.next();
        while (true) {
            long passed = exclusions.passedOver(connection, taken, first, end, at);
            long missing = order.quantity() - (end - first - passed);
            if (missing == 0) {
                return new NumberRun(taken.id(), first, end - first);
            }
            if (PoolStore.advance(connection, taken.id(), missing).isEmpty()) {
                throw exhausted(order, taken.capacity() - first - passed);
            }
            end += missing;
        }
    }

    private static RefusedException exhausted(SerialOrder order, long left) {
        return new RefusedException(
                Kind.AGAINST_RULE,
                "pool-exhausted",
                String.format("%s has %,d numbers left; %,d were asked for", order.series(), left, order.quantity()));
    }

    private static Allocation repeated(AllocationRow row, SerialOrder order, Requester requester) {
        if (!requester.maySee(row)) {
            throw conflict(row.requestId(), "was made by someone else");
        }
        same(row, "gtin", row.series().gtin(), order.series().gtin());
        same(row, "companyPrefix", row.series().companyPrefix(), order.series().companyPrefix());
        same(
                row,
                "extensionDigit",
                row.series().extensionDigit(),
                order.series().extensionDigit());
        same(row, "quantity", (long) row.quantity(), order.quantity());
        same(row, "lot", row.lot(), lot(order));
        same(row, "line", row.line(), order.line());
        return new Allocation(row, true);
    }

    private static void same(AllocationRow row, String field, Object then, Object now) {
        if (!Objects.equals(then, now)) {
            throw conflict(
                    row.requestId(),
                    "had " + field + " " + (then == null ? "not given" : then) + " before, and now "
                            + (now == null ? "not given" : now));
        }
    }

    private static RefusedException conflict(String requestId, String what) {
        return new RefusedException(Kind.CONFLICT, "other-content", "request " + requestId + " " + what);
    }

    private static LotNumber lot(SerialOrder order) {
        return order instanceof AllocateSerials serials ? serials.lot() : null;
    }
}
