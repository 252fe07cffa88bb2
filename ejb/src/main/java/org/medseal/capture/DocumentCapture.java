package org.medseal.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.medseal.gs1.Epc;
import org.medseal.items.ItemChange;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemStore;
import org.medseal.items.ItemWorkspace;
import org.medseal.items.Move;
import org.medseal.items.Refusals;
import org.medseal.items.Rule;
import org.medseal.progress.Work;

/**
 * Captures one document on the caller's connection and transaction. Everything is found out in memory first; then, if
 * the document is accepted, all is written at once. If it is not, nothing was, and the caller rolls back.
 */
final class DocumentCapture {
    private final Connection connection;
    private final Ledgers ledgers;
    private final Work work;
    private final EventTable events;
    private final Moves moves;
    private final Map<Long, ItemRuns> containersLeft = new HashMap<>();
    private ItemWorkspace workspace;
    private Retractions retractions;
    private String sender;

    /** What capture asks and writes outside its own tables. */
    record Ledgers(ItemStore items, ItemNumbers numbers, LotBook lots, EventTable.Places places) {}

    /** @param work is told how far this has come */
    DocumentCapture(Connection connection, Ledgers ledgers, Work work) {
        this.connection = connection;
        this.ledgers = ledgers;
        this.work = work;
        this.events = new EventTable(connection);
        this.moves = new Moves(ledgers.places());
    }

    /**
     * What came of it.
     *
     * @param written whether anything was written that is to be kept
     * @param touched blocks of the items that something happened to
     */
    record Result(Outcome outcome, boolean written, List<Long> touched) {}

    Result capture(JobRow job, ReadDocument document, Instant now) throws SQLException {
        if (document.fault() != null) {
            return new Result(Outcome.rejected(List.of(Verdicts.fault(document.fault()))), false, List.of());
        }
        sender = job.sender();
        List<Draft> drafts = document.drafts();
        markDuplicates(drafts);
        Births births = new Births(ledgers.lots(), ledgers.numbers());
        drafts.stream().filter(draft -> draft.isOpen() && draft.counts()).forEach(births::check);
        apply(drafts);
        Result result = settle(job, drafts, now);
        if (result.written()) {
            new StatedMasterData(connection).record(job, document.header(), now);
        }
        return result;
    }

    /** Writes what is accepted. What turns out to be stopped then is taken back, and the rest tried again without it. */
    private Result settle(JobRow job, List<Draft> drafts, Instant now) throws SQLException {
        boolean mayWait = job.parkable() && now.isBefore(job.progress().giveUpAt());
        while (true) {
            Outcome outcome = Verdicts.of(job.behaviour(), drafts, mayWait);
            List<Draft> accepted = drafts.stream().filter(Draft::isOpen).toList();
            boolean writes = outcome.status() == CaptureStatus.ACCEPTED
                    || outcome.status() == CaptureStatus.PARKED && job.behaviour() == ErrorBehaviour.PROCEED;
            if (!writes || accepted.isEmpty()) {
                return new Result(outcome, writes, List.of());
            }
            execute("savepoint capture_write");
            write(job, accepted, now);
            LotMarks marks = look(accepted);
            if (!marks.isRefused()) {
                outcome = marks.note() ? Verdicts.of(job.behaviour(), drafts, mayWait) : outcome;
                return new Result(outcome, true, touched(accepted));
            }
            execute("rollback to savepoint capture_write");
            forget(accepted);
            apply(drafts);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    /** What was found out while it was applied is found out anew. */
    private void forget(List<Draft> drafts) {
        drafts.forEach(draft -> draft.notes.removeIf(note -> note.epc() != null));
        containersLeft.clear();
    }

    /** An event that is in already changes nothing; another one under its id is refused. */
    private void markDuplicates(List<Draft> drafts) throws SQLException {
        Map<UUID, EventTable.Known> known =
                events.find(drafts.stream().map(Draft::key).toList());
        Map<UUID, Draft> firsts = new HashMap<>();
        for (Draft draft : drafts) {
            EventTable.Known before = known.get(draft.key());
            if (before != null && before.isAwaited()) {
                draft.declaredBy = before.number();
                before = null;
            }
            Draft first = firsts.putIfAbsent(draft.key(), draft);
            if (before != null && before.isSameAs(draft) || first != null && same(first, draft)) {
                draft.duplicate = true;
            } else if (before != null || first != null) {
                draft.refuse("event-id-used", "Another event has the id " + draft.eventId + " already");
            }
        }
    }

    private static boolean same(Draft first, Draft second) {
        return first.event.equals(second.event)
                && first.parent == second.parent
                && first.items().equals(second.items());
    }

    /**
     * Applies the open events in memory. One of which a part was refused must leave no trace: then all begins again
     * without it.
     */
    private void apply(List<Draft> drafts) throws SQLException {
        List<Draft> open = inOrder(drafts);
        long[] numbers = events.numbers(open.size());
        for (int i = 0; i < numbers.length; i++) {
            open.get(i).number = numbers[i];
        }
        refuseReturned(open);
        retractions = new Retractions(connection, ledgers.numbers(), moves, sender);
        retractions.find(open);
        work.step("checking", things(open));
        lock(open);
        // While the locks were waited for, the same event may have come in from elsewhere.
        markDuplicates(open);
        List<Draft> todo = open.stream().filter(Draft::isOpen).toList();
        while (!applyAll(todo)) {
            todo = todo.stream().filter(Draft::isOpen).toList();
            forget(todo);
            work.step("checking", things(todo));
            lock(open);
        }
    }

    private static long things(List<Draft> drafts) {
        return drafts.stream().mapToLong(Draft::count).sum();
    }

    /** In the order of their times; commissioning first, for nothing can happen to a thing before it is there. */
    private List<Draft> inOrder(List<Draft> drafts) {
        return drafts.stream()
                .filter(Draft::isOpen)
                .sorted(Comparator.comparing((Draft draft) -> draft.born.isEmpty())
                        .thenComparing(draft -> draft.event.eventTime())
                        .thenComparing(draft -> draft.position))
                .toList();
    }

    /** Numbers that were given back since they were looked up; from here on none of those named can be. */
    private void refuseReturned(List<Draft> open) {
        ItemRuns returned = ledgers.numbers().holdAgainstReturn(connection, named(open));
        if (returned.isEmpty()) {
            return;
        }
        for (Draft draft : open) {
            for (long number : returned.intersection(draft.named()).toArray()) {
                Epc epc = ledgers.numbers().epc(number);
                draft.refuseItem(
                        Names.link(epc), Rule.RETURNED_UNUSED.code(), ItemNumbers.sentence(Rule.RETURNED_UNUSED, epc));
            }
        }
    }

    private void lock(List<Draft> open) throws SQLException {
        List<Long> emptied =
                open.stream().filter(Moves::empties).map(draft -> draft.parent).toList();
        ItemRuns named = named(open);
        do {
            workspace = ledgers.items().lock(connection, named.union(retractions.items()), ItemRuns.of(emptied));
        } while (retractions.grow());
    }

    private static ItemRuns named(List<Draft> drafts) {
        return ItemRuns.union(drafts.stream().map(Draft::named).toList());
    }

    /** False where an event was refused after a part of it had been applied. */
    private boolean applyAll(List<Draft> drafts) throws SQLException {
        retractions.apply(workspace);
        for (Draft draft : drafts) {
            List<ItemChange> changes = moves.of(draft);
            for (int i = 0; i < changes.size(); i++) {
                Refusals refusals = workspace.apply(changes.get(i));
                Findings.note(draft, refusals, ledgers.numbers());
                if (refusals.isRefused() && i > 0) {
                    return false;
                }
                if (refusals.isRefused()) {
                    break;
                }
                noteDepartures(draft, changes.get(i));
            }
            work.advance(draft.count());
        }
        return true;
    }

    private void noteDepartures(Draft draft, ItemChange change) {
        Map<Long, ItemRuns> departures = workspace.departures();
        departures.forEach((container, items) -> {
            boolean told = change.move() == Move.UNPACK && !change.items().isEmpty() && container == change.parent();
            if (!told) {
                draft.departed = draft.departed.union(items);
                containersLeft.merge(draft.number, ItemRuns.of(container), ItemRuns::union);
            }
        });
    }

    private void write(JobRow job, List<Draft> accepted, Instant now) throws SQLException {
        work.step("writing", things(accepted));
        workspace.save();
        if (!events.insertKeys(accepted)) {
            throw new CameInMeanwhileException();
        }
        events.insert(job, accepted, now, ledgers.places(), workspace);
        events.insertBlocks(accepted, containersLeft);
        retractions.write(accepted);
    }

    private LotMarks look(List<Draft> accepted) throws SQLException {
        LotMarks marks = new LotMarks(connection, ledgers);
        for (Draft draft : accepted) {
            for (ItemChange change : moves.of(draft)) {
                marks.left(draft, change);
            }
        }
        return marks;
    }

    private static List<Long> touched(List<Draft> accepted) {
        return LongStream.of(named(accepted).blocks().toArray()).boxed().toList();
    }

    /** One of the events came in by another document at the same moment: looking again will find it. */
    static final class CameInMeanwhileException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        CameInMeanwhileException() {
            super("one of the events came in by another document at the same moment");
        }
    }
}
