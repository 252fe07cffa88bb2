package org.medseal.items;

/** Holds a change against the rules and what is known; changes nothing. */
final class Judge {
    private final Blocks blocks;
    private final Plan plan;
    private final ItemChange change;
    private final Move move;
    /** The parent and what it is in. */
    private ItemRuns parents = ItemRuns.EMPTY;

    private Judge(Blocks blocks, ItemChange change) {
        this.blocks = blocks;
        this.change = change;
        this.move = change.move();
        this.plan = new Plan(change);
    }

    static Plan judge(Blocks blocks, ItemChange change) {
        Judge judge = new Judge(blocks, change);
        if (change.parent() != Item.NONE) {
            judge.judgeParent();
        }
        for (int i = 0; i < judge.plan.numbers.length; i++) {
            judge.judgeItem(i, judge.plan.numbers[i]);
        }
        return judge.plan;
    }

    private void judgeParent() {
        parents = blocks.chain(change.parent());
        long parent = change.parent();
        ItemState state = blocks.effective(parent).state();
        Verdict verdict = move == Move.PACK
                ? RuleTable.verdictOnParent(state, change.logisticUnit())
                : RuleTable.verdict(move, state);
        if (verdict instanceof ItemState next) {
            plan.parentNext = next;
        } else {
            refuse(parent, (Rule) verdict, state, Item.NONE);
            plan.parentNext = RuleTable.asReported(move, state);
        }
        if (move == Move.UNPACK && plan.numbers.length == 0 && state != ItemState.ISSUED) {
            refuse(parent, Rule.HOLDS_NOTHING, state, Item.NONE);
        }
    }

    private void judgeItem(int i, long number) {
        Block block = blocks.of(number);
        int at = Block.placeOf(number);
        ItemState state = block.state(at);
        long parent = block.parents.get(at);
        if (parent != Item.NONE) {
            Item effective = blocks.effective(number);
            if (effective.lastEvent() != block.events.get(at)) {
                plan.effective[i] = effective;
            }
            state = effective.state();
        }
        judgeLot(number, (int) block.lots.get(at), state);
        judgePlace(number, parent, state);
        if (RuleTable.verdict(move, state) instanceof Rule rule) {
            refuse(number, rule, state, Item.NONE);
        }
        if (move == Move.PACK && parents.contains(number)) {
            refuse(number, Rule.INSIDE_ITSELF, state, change.parent());
            return; // Also of others: what contains itself could never be followed to its top.
        }
        plan.next[i] = RuleTable.asReported(move, state);
    }

    private void judgeLot(long number, int lot, ItemState state) {
        if (change.lot() != Item.NONE && lot != Item.NONE && lot != change.lot()) {
            refuse(number, Rule.OTHER_LOT, state, Item.NONE);
        }
    }

    /** Whether where the item is packed forbids the move. */
    private void judgePlace(long number, long parent, ItemState state) {
        if (move == Move.UNPACK) {
            boolean unknown = state == ItemState.ISSUED || change.parent() == Item.NONE && parent != Item.NONE;
            if (!unknown && (parent == Item.NONE || parent != change.parent())) {
                refuse(number, Rule.NOT_PACKED_THERE, state, change.parent());
            }
        } else if (parent != Item.NONE && move == Move.PACK) {
            refuse(number, Rule.ALREADY_PACKED, state, parent);
        } else if (parent != Item.NONE && move.movesFromTheTop() && !blocks.isWithin(parent, change.items())) {
            refuse(number, Rule.PACKED_INSIDE, state, parent);
        }
    }

    /** Refuses where the item is ours; of others it is noted, unless all it says is that we had not heard of it. */
    private void refuse(long number, Rule rule, ItemState state, long other) {
        boolean ours = ItemNumbers.isRuledStrictly(number);
        if (ours || state != ItemState.ISSUED || rule == Rule.INSIDE_ITSELF) {
            Refusal.Severity severity = ours ? Refusal.Severity.REFUSED : Refusal.Severity.DISCREPANCY;
            plan.refusals.add(new Refusal(number, rule, severity, move, state, other));
        }
    }
}
