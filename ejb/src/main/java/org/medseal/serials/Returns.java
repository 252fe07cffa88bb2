package org.medseal.serials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Sscc;

/** Takes back numbers that were not used: they become unusable, run by run. */
final class Returns {
    private final PoolKeys keys;
    private final Consumer<SerialsReturning> askForUse;

    /** @param askForUse lets those who know what became of items name the used ones */
    Returns(PoolKeys keys, Consumer<SerialsReturning> askForUse) {
        this.keys = keys;
        this.askForUse = askForUse;
    }

    ReturnRow accept(Connection connection, ReturnSerials command, Requester requester, Instant at) {
        AllocationRow allocation = AllocationStore.lock(connection, command.allocation())
                .filter(requester::maySee)
                .orElseThrow(() -> unknown(command.allocation()));
        byte[] content = command.serials() == null ? null : hash(command.serials());
        Optional<ReturnRow> earlier = Ledger.findReturn(connection, command.requestId());
        if (earlier.isPresent()) {
            return repeated(connection, earlier.get(), command, content);
        }
        PoolUse.close(connection, allocation.run().pool());
        List<NumberRun> runs = command.serials() == null
                ? rest(connection, allocation)
                : named(connection, allocation, command.serials());
        long returned = runs.stream().mapToLong(NumberRun::length).sum();
        ReturnRow row = new ReturnRow(command.requestId(), command.allocation(), returned, requester.name(), at);
        if (!Ledger.insertReturn(connection, row, content)) {
            throw otherContent(command.requestId(), "another request to return");
        }
        List<MarkedRun> marks = runs.stream()
                .map(run -> new MarkedRun(run.first(), run.length(), Mark.RETURNED))
                .toList();
        Ledger.mark(connection, allocation.run().pool(), marks, command.requestId(), at);
        return row;
    }

    private static ReturnRow repeated(Connection connection, ReturnRow earlier, ReturnSerials command, byte[] content) {
        if (!earlier.allocation().equals(command.allocation())) {
            throw otherContent(command.requestId(), "request " + earlier.allocation() + " to return to");
        }
        if (!Ledger.hasContent(connection, command.requestId(), content)) {
            throw otherContent(command.requestId(), "serials");
        }
        return earlier;
    }

    /** Everything of the run that is neither passed over nor returned nor used. */
    private List<NumberRun> rest(Connection connection, AllocationRow allocation) {
        NumberRun run = allocation.run();
        long[] taken = Ledger.list(connection, run.pool(), run.first(), run.end()).stream()
                .flatMapToLong(mark -> LongStream.range(mark.first(), mark.end()))
                .toArray();
        SerialsReturning question = new SerialsReturning(without(run, taken));
        askForUse.accept(question);
        long[] gone = LongStream.concat(
                        Arrays.stream(taken), question.usedCounts().stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        return without(run, gone);
    }

    private static List<NumberRun> without(NumberRun run, long[] sorted) {
        List<NumberRun> runs = new ArrayList<>();
        long next = run.first();
        for (long number : sorted) {
            if (number > next) {
                runs.add(new NumberRun(run.pool(), next, number - next));
            }
            next = Math.max(next, number + 1);
        }
        if (next < run.end()) {
            runs.add(new NumberRun(run.pool(), next, run.end() - next));
        }
        return runs;
    }

    private List<NumberRun> named(Connection connection, AllocationRow allocation, List<String> serials) {
        PoolRow pool = PoolStore.find(connection, allocation.run().pool()).orElseThrow();
        long[] numbers = new long[serials.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(pool, allocation, serials.get(i));
        }
        long[] sorted = Arrays.stream(numbers).sorted().distinct().toArray();
        List<NumberRun> runs = runs(pool.id(), sorted);
        List<MarkedRun> marks = Ledger.list(
                connection,
                pool.id(),
                allocation.run().first(),
                allocation.run().end());
        SerialsReturning question = new SerialsReturning(runs);
        askForUse.accept(question);
        for (int i = 0; i < numbers.length; i++) {
            if (MarkedRun.find(marks, numbers[i]).isPresent()) {
                throw refused("already-returned", serials.get(i) + " was returned before");
            }
            if (question.isUsed(numbers[i])) {
                throw refused("used", serials.get(i) + " has been used and cannot be returned");
            }
        }
        return runs;
    }

    private long number(PoolRow pool, AllocationRow allocation, String text) {
        long number = -1;
        if (pool.series().isSscc()) {
            NumberMaker.Ssccs ssccs = new NumberMaker.Ssccs(pool.series());
            Sscc sscc = Sscc.parse(text);
            number = ssccs.covers(sscc) ? ssccs.number(sscc) : number;
        } else {
            number = keys.permutation(pool).number(text);
        }
        if (!allocation.run().contains(number)) {
            throw refused("not-of-request", text + " was not issued to request " + allocation.requestId());
        }
        return number;
    }

    private static List<NumberRun> runs(int pool, long[] sorted) {
        List<NumberRun> runs = new ArrayList<>();
        for (int from = 0, i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[i - 1] + 1) {
                runs.add(new NumberRun(pool, sorted[from], i - from));
                from = i;
            }
        }
        return runs;
    }

    private static byte[] hash(List<String> serials) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String serial : serials) {
                digest.update(serial.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static RefusedException unknown(String requestId) {
        return new RefusedException(Kind.NOT_FOUND, "unknown-request", "there is no serial request " + requestId);
    }

    private static RefusedException otherContent(String requestId, String field) {
        return new RefusedException(
                Kind.CONFLICT, "other-content", "return " + requestId + " came before with other " + field);
    }

    private static RefusedException refused(String code, String sentence) {
        return new RefusedException(Kind.AGAINST_RULE, code, sentence);
    }
}
