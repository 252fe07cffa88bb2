package org.medseal.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The same rules, one object an item, as plainly as can be: what the blocks are compared with. */
final class NaiveItems {
    static final class Thing {
        ItemState state = ItemState.ISSUED;
        Disposition disposition = Disposition.NONE;
        int lot = Item.NONE;
        int location = Item.NONE;
        long event = Item.NONE;
        Instant since;
        long parent = Item.NONE;
        final Set<Long> contents = new TreeSet<>();
    }

    final Map<Long, Thing> things = new HashMap<>();

    Thing thing(long number) {
        return things.computeIfAbsent(number, n -> new Thing());
    }

    Item item(long number) {
        Thing t = thing(number);
        return new Item(
                number,
                t.state,
                t.disposition,
                t.lot,
                t.parent,
                t.location,
                t.event,
                t.since,
                !t.contents.isEmpty(),
                false);
    }

    Item effective(long number) {
        Thing own = thing(number);
        Item result = item(number);
        if (own.parent == Item.NONE || own.state.isOut()) {
            return result;
        }
        Item above = effective(own.parent);
        if (above.since() == null
                || own.since != null
                        && (above.since().isBefore(own.since)
                                || above.since().equals(own.since) && above.lastEvent() <= own.event)) {
            return result;
        }
        int place = above.location() == Item.NONE ? own.location : above.location();
        return new Item(
                number,
                above.state(),
                above.disposition(),
                own.lot,
                own.parent,
                place,
                above.lastEvent(),
                above.since(),
                !own.contents.isEmpty(),
                false);
    }

    /** The codes of what stands against it, each with its item; those of our items with "!" in front. */
    List<String> apply(ItemChange change) {
        List<Long> numbers = new ArrayList<>();
        if (change.move() == Move.UNPACK && change.items().isEmpty()) {
            numbers.addAll(thing(change.parent()).contents);
        } else {
            change.items().forEach(numbers::add);
        }
        List<String> found = new ArrayList<>();
        boolean hasParent = change.parent() != Item.NONE;
        if (hasParent) {
            checkParent(change, numbers.isEmpty(), found);
        }
        Map<Long, Item> before = new HashMap<>();
        for (long number : numbers) {
            before.put(number, effective(number));
            check(change, number, found);
        }
        ItemState parentState = hasParent ? effective(change.parent()).state() : null;
        if (found.stream().anyMatch(line -> line.startsWith("!"))) {
            return found;
        }
        List<Long> parentChain = chain(change.parent());
        for (long number : numbers) {
            if (change.move() != Move.PACK || !parentChain.contains(number)) {
                write(change, number, before.get(number));
            }
        }
        if (hasParent) {
            Item effective = effective(change.parent());
            adopt(change.parent(), effective);
            event(change, change.parent(), RuleTable.asReported(change.move(), parentState));
        }
        return found;
    }

    private void checkParent(ItemChange change, boolean nothing, List<String> found) {
        long parent = change.parent();
        ItemState state = effective(parent).state();
        Verdict verdict = change.move() == Move.PACK
                ? RuleTable.verdictOnParent(state, change.logisticUnit())
                : RuleTable.verdict(change.move(), state);
        if (verdict instanceof Rule rule) {
            note(parent, rule, state, found);
        }
        if (change.move() == Move.UNPACK && nothing && state != ItemState.ISSUED) {
            note(parent, Rule.HOLDS_NOTHING, state, found);
        }
    }

    private void check(ItemChange change, long number, List<String> found) {
        Thing thing = thing(number);
        ItemState state = effective(number).state();
        if (change.lot() != Item.NONE && thing.lot != Item.NONE && thing.lot != change.lot()) {
            note(number, Rule.OTHER_LOT, state, found);
        }
        boolean packed = thing.parent != Item.NONE;
        switch (change.move()) {
            case UNPACK -> {
                boolean there = change.parent() == Item.NONE ? packed : packed && thing.parent == change.parent();
                if (!there && state != ItemState.ISSUED) {
                    note(number, Rule.NOT_PACKED_THERE, state, found);
                }
            }
            case PACK -> {
                if (packed) {
                    note(number, Rule.ALREADY_PACKED, state, found);
                }
            }
            case SHIP, VOID_SHIPPING -> {
                if (packed && chain(thing.parent).stream().noneMatch(change.items()::contains)) {
                    note(number, Rule.PACKED_INSIDE, state, found);
                }
            }
            default -> {}
        }
        if (RuleTable.verdict(change.move(), state) instanceof Rule rule) {
            note(number, rule, state, found);
        }
        if (change.move() == Move.PACK && chain(change.parent()).contains(number)) {
            found.add((ItemNumbers.isRuledStrictly(number) ? "!" : "") + number + Rule.INSIDE_ITSELF);
        }
    }

    private static void note(long number, Rule rule, ItemState state, List<String> found) {
        if (ItemNumbers.isRuledStrictly(number)) {
            found.add("!" + number + rule);
        } else if (state != ItemState.ISSUED) {
            found.add(number + rule.toString());
        }
    }

    private void write(ItemChange change, long number, Item effective) {
        Thing thing = thing(number);
        adopt(number, effective);
        if (change.lot() != Item.NONE) {
            thing.lot = change.lot();
        }
        Move move = change.move();
        Set<Move> leaving = Set.of(
                Move.PACK, Move.UNPACK, Move.RETURN, Move.DISPENSE, Move.SAMPLE, Move.DESTROY, Move.DECOMMISSION);
        if (thing.parent != Item.NONE && leaving.contains(move)) {
            thing(thing.parent).contents.remove(number);
            thing.parent = Item.NONE;
        }
        if (move == Move.PACK) {
            thing.parent = change.parent();
            thing(change.parent()).contents.add(number);
        }
        event(change, number, RuleTable.asReported(move, effective.state()));
    }

    private void adopt(long number, Item effective) {
        Thing thing = thing(number);
        thing.state = effective.state();
        thing.disposition = effective.disposition();
        thing.location = effective.location();
        thing.event = effective.lastEvent();
        thing.since = effective.since();
    }

    private void event(ItemChange change, long number, ItemState next) {
        Thing thing = thing(number);
        boolean late = thing.since != null && change.at().isBefore(thing.since);
        if (late && (next == thing.state || !ItemNumbers.isRuledStrictly(number))) {
            return;
        }
        thing.state = next;
        thing.event = change.eventNumber();
        thing.since = change.at();
        if (change.disposition() != Disposition.NONE) {
            thing.disposition = change.disposition();
        } else if (change.move().disposition() != null) {
            thing.disposition = change.move().disposition();
        }
        if (change.location() != Item.NONE) {
            thing.location = change.location();
        }
    }

    private List<Long> chain(long number) {
        List<Long> chain = new ArrayList<>();
        for (long at = number; at != Item.NONE; at = thing(at).parent) {
            chain.add(at);
        }
        return chain;
    }
}
