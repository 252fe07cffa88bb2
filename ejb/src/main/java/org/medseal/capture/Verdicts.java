package org.medseal.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medseal.epcis.EpcisException;
import org.medseal.items.ItemRuns;

/** What becomes of a document, given what was found out about each of its events. */
final class Verdicts {
    private Verdicts() {}

    static Finding fault(EpcisException e) {
        Long line = e.line().isPresent() ? e.line().getAsLong() : null;
        Long column = e.column().isPresent() ? e.column().getAsLong() : null;
        return new Finding(
                Finding.Kind.ERROR,
                new CaptureError(
                        null,
                        null,
                        null,
                        e.code(),
                        e.sentence(),
                        line,
                        column,
                        e.pointer().orElse(null)));
    }

    static Outcome of(ErrorBehaviour behaviour, List<Draft> drafts, boolean mayWait) {
        endFutileWaits(drafts, behaviour);
        boolean refused = drafts.stream().anyMatch(draft -> !draft.errors.isEmpty());
        boolean waits = drafts.stream().anyMatch(draft -> !draft.waits.isEmpty());
        boolean all = behaviour == ErrorBehaviour.ROLLBACK;
        if (waits && (!mayWait || all && refused)) {
            drafts.forEach(Verdicts::endWaiting);
            refused = true;
            waits = false;
        }
        if (all && refused) {
            return Outcome.rejected(findings(drafts));
        }
        List<Draft> in = drafts.stream()
                .filter(draft -> draft.duplicate || draft.isOpen())
                .toList();
        if (waits) {
            List<Draft> here = all ? List.of() : in;
            return new Outcome(CaptureStatus.PARKED, here.size(), items(here), findings(drafts), awaited(drafts));
        }
        CaptureStatus status = in.isEmpty() && refused ? CaptureStatus.REJECTED : CaptureStatus.ACCEPTED;
        return new Outcome(status, in.size(), items(in), findings(drafts), List.of());
    }

    /** Where the rest proceeds: waiting for what this very document was refused to do is in vain. */
    private static void endFutileWaits(List<Draft> drafts, ErrorBehaviour behaviour) {
        if (behaviour == ErrorBehaviour.ROLLBACK) {
            return;
        }
        boolean changed = true;
        while (changed) {
            ItemRuns refused = ItemRuns.EMPTY;
            for (Draft draft : drafts) {
                refused = draft.errors.isEmpty() ? refused : refused.union(draft.named());
            }
            changed = false;
            for (Draft draft : drafts) {
                if (draft.errors.isEmpty() && draft.awaited.stream().anyMatch(refused::contains)) {
                    endWaiting(draft);
                    changed = true;
                }
            }
        }
    }

    private static void endWaiting(Draft draft) {
        draft.errors.addAll(draft.waits);
        draft.waits.clear();
        draft.awaited.clear();
    }

    private static long items(List<Draft> drafts) {
        return drafts.stream().mapToLong(Draft::count).sum();
    }

    private static Set<Long> awaited(List<Draft> drafts) {
        Set<Long> blocks = new HashSet<>();
        for (Draft draft : drafts) {
            ItemRuns.of(draft.awaited).blocks().forEach(blocks::add);
        }
        return blocks;
    }

    private static List<Finding> findings(List<Draft> drafts) {
        List<Finding> findings = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.errors.forEach(error -> findings.add(new Finding(Finding.Kind.ERROR, error)));
            draft.waits.forEach(wait -> findings.add(new Finding(Finding.Kind.WAITING, wait)));
            draft.notes.forEach(note -> findings.add(new Finding(Finding.Kind.NOTE, note)));
            if (draft.duplicate) {
                findings.add(new Finding(
                        Finding.Kind.DUPLICATE,
                        CaptureError.ofEvent(
                                draft.position, draft.eventId, "captured-before", "The event is in already")));
            }
        }
        return findings;
    }
}
