package org.medseal.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.medseal.items.Item;
import org.medseal.items.ItemChange;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemWorkspace;
import org.medseal.items.Refusal;

/**
 * Takes back what events did to items that a document declares in error (EPCIS 2.0, 7.4.1.4). What remains of the items'
 * events is gone through from the beginning, once with the wrong event and once without: where that makes a difference the
 * item becomes what the latter says. A later event that is against the rules only without the wrong one builds on it: then
 * the declaration is refused, or, where the items are others', says so.
 */
final class Retractions {
    private static final int MOST_ITEMS = 200_000;
    private static final int MOST_NOTES = 20;

    private final ItemNumbers numbers;
    private final Moves moves;
    private final ErrorTable errors;
    private final PastEvents past;
    private final List<Wrong> wrongs = new ArrayList<>();
    private final List<Draft> early = new ArrayList<>();
    private final String sender;

    private static final class Wrong {
        private final Draft declaration;
        private final long event;
        private ItemRuns items;

        Wrong(Draft declaration, long event) {
            this.declaration = declaration;
            this.event = event;
            this.items = declaration.named();
        }
    }

    /** @param sender whose declarations they are */
    Retractions(Connection connection, ItemNumbers numbers, Moves moves, String sender) {
        this.sender = sender;
        this.numbers = numbers;
        this.moves = moves;
        this.errors = new ErrorTable(connection);
        this.past = new PastEvents(connection);
    }

    /** Finds what the declarations among the drafts are about; an event of the same document simply never counts. */
    void find(List<Draft> open) throws SQLException {
        List<Draft> declarations = open.stream().filter(Draft::declaresError).toList();
        if (declarations.isEmpty()) {
            return;
        }
        Map<String, Draft> here = new HashMap<>();
        open.stream().filter(draft -> !draft.declaresError()).forEach(draft -> here.put(draft.eventId, draft));
        for (Draft declaration : declarations) {
            find(declaration, here);
        }
        sort();
    }

    private void find(Draft declaration, Map<String, Draft> here) throws SQLException {
        Draft beside = here.get(declaration.eventId);
        if (beside != null) {
            beside.declaredBy = declaration.number;
            return;
        }
        find(declaration);
    }

    private void find(Draft declaration) throws SQLException {
        Optional<ErrorTable.Wrong> wrong = errors.find(declaration.eventId, sender);
        if (wrong.isEmpty()) {
            early.add(declaration);
        } else if (!wrong.get().mayDeclare()) {
            declaration.refuse(
                    "not-the-reporter",
                    "Event " + declaration.eventId
                            + " was reported by somebody else, who alone can declare it in error");
        } else {
            wrongs.add(new Wrong(declaration, wrong.get().event()));
        }
    }

    private void sort() {
        wrongs.sort(Comparator.comparingLong((Wrong wrong) -> wrong.event).reversed());
    }

    /** What must be locked. */
    ItemRuns items() {
        return ItemRuns.union(wrongs.stream().map(wrong -> wrong.items).toList());
    }

    /** Whether, now that they are locked, more turns out to hang together with them. */
    boolean grow() throws SQLException {
        findLate();
        boolean grown = false;
        for (Wrong wrong : wrongs) {
            if (!wrong.declaration.isOpen()) {
                continue;
            }
            ItemRuns all = past.universe(wrong.items, wrong.event, MOST_ITEMS);
            if (all == null) {
                wrong.declaration.refuse(
                        "too-much-depends",
                        "Too much happened since event " + wrong.declaration.eventId
                                + " to the things that it names, and to what they were packed with");
                continue;
            }
            grown |= all.size() > wrong.items.size();
            wrong.items = all;
        }
        return grown;
    }

    /** While the locks were waited for, the event that is declared in error may have come in. */
    private void findLate() throws SQLException {
        List<Draft> again = List.copyOf(early);
        early.clear();
        for (Draft declaration : again) {
            find(declaration);
        }
        sort();
    }

    /** The latest first, for an earlier one may have been built upon by a later one that is wrong as well. */
    void apply(ItemWorkspace workspace) throws SQLException {
        Set<Long> taken = new HashSet<>();
        for (Wrong wrong : wrongs) {
            if (wrong.declaration.isOpen()) {
                List<PastEvents.Past> events = past.of(wrong.items).stream()
                        .filter(each -> !taken.contains(each.draft().number))
                        .toList();
                retract(wrong, events, workspace);
                taken.add(wrong.event);
            }
        }
    }

    private void retract(Wrong wrong, List<PastEvents.Past> events, ItemWorkspace workspace) {
        Course with = new Course(wrong.items);
        Course without = new Course(wrong.items);
        for (PastEvents.Past event : events) {
            with.go(event.draft());
            if (event.draft().number != wrong.event) {
                without.go(event.draft());
            }
        }
        without.contradictions.removeAll(with.contradictions);
        for (Contradiction each :
                without.contradictions.stream().limit(MOST_NOTES).toList()) {
            say(wrong.declaration, each);
        }
        if (wrong.declaration.isOpen()) {
            restore(wrong, with.items, without.items, workspace);
        }
    }

    private void say(Draft declaration, Contradiction contradiction) {
        Refusal refusal = contradiction.refusal();
        String sentence = "Event " + contradiction.later().eventId + " of "
                + contradiction.later().event.eventTime() + " builds on event " + declaration.eventId + ": without it, "
                + refusal.sentence(number -> Findings.text(numbers.epc(number)));
        String epc = Names.link(numbers.epc(refusal.number()));
        if (refusal.severity() == Refusal.Severity.REFUSED) {
            declaration.refuseItem(epc, "built-upon", sentence + "; declare the later one in error first");
        } else {
            declaration.note(epc, "built-upon", sentence);
        }
    }

    private void restore(Wrong wrong, ItemWorkspace with, ItemWorkspace without, ItemWorkspace workspace) {
        wrong.items.forEach(number -> {
            Item before = with.item(number);
            Item remains = without.item(number);
            if (isSame(before, remains)) {
                return;
            }
            if (isSame(before, workspace.item(number))) {
                workspace.restore(remains);
            } else {
                wrong.declaration.note(
                        Names.link(numbers.epc(number)),
                        "state-kept",
                        Findings.text(numbers.epc(number))
                                + " is not in the state that its events tell; it stays as it is");
            }
        });
        wrong.items.forEach(parent -> {
            ItemRuns before = with.contents(parent);
            ItemRuns remains = without.contents(parent);
            if (!before.equals(remains)) {
                workspace.restoreContents(parent, remains.minus(before), before.minus(remains));
            }
        });
    }

    /** Whether they are in the same state, place and container by the same event. */
    private static boolean isSame(Item one, Item other) {
        return one.state() == other.state()
                && one.disposition() == other.disposition()
                && one.parent() == other.parent()
                && one.location() == other.location()
                && one.lastEvent() == other.lastEvent()
                && Objects.equals(one.since(), other.since());
    }

    private record Contradiction(Draft later, Refusal refusal) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Contradiction same
                    && later.number == same.later.number
                    && refusal.number() == same.refusal.number()
                    && refusal.rule() == same.refusal.rule();
        }

        @Override
        public int hashCode() {
            return Objects.hash(later.number, refusal.number(), refusal.rule());
        }
    }

    /** How things go, event by event. */
    private final class Course {
        private final ItemRuns of;
        private final ItemWorkspace items = ItemWorkspace.inMemory();
        private final Set<Contradiction> contradictions = new LinkedHashSet<>();

        Course(ItemRuns of) {
            this.of = of;
        }

        void go(Draft event) {
            for (ItemChange change : moves.of(event)) {
                items.replay(change, of).forEach(each -> contradictions.add(new Contradiction(event, each)));
            }
        }
    }

    /** What was accepted of it. */
    void write(List<Draft> accepted) throws SQLException {
        for (Draft draft : accepted) {
            if (draft.declaredBy != Draft.NONE) {
                errors.insert(draft.number, draft.declaredBy);
            }
            if (draft.declaresError()) {
                errors.pair(
                        draft.eventId,
                        draft.event.errorDeclaration().orElseThrow().correctiveEventIds());
            }
        }
        Set<Draft> in = Set.copyOf(accepted);
        for (Wrong wrong : wrongs) {
            if (in.contains(wrong.declaration)) {
                errors.insert(wrong.event, wrong.declaration.number);
            }
        }
        for (Draft declaration : early) {
            if (in.contains(declaration)) {
                errors.await(declaration.eventId, declaration.number);
            }
        }
    }
}
