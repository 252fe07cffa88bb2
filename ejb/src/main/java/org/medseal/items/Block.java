package org.medseal.items;

import java.time.Instant;
import java.util.Arrays;

/** What is known of 256 items with neighbouring numbers. Without a database in sight. */
final class Block {
    private static final int SHIFT = 8;
    private static final int HOLDS_OTHERS = 0x80;
    /** A recall names this very item; whatever is reported of it later does not take that back. */
    private static final int RECALLED = 0x40;

    private static final int STATE = 0x3F;
    private static final int MICROS = 1_000_000;

    /** Parts of the value in the column of events: number, time in microseconds, disposition. */
    private static final int AT = 1;

    private static final int DISPOSITION = 2;

    final long number;
    final byte[] states;
    final Column lots;
    final Column parents;
    final Column locations;
    final Column events;
    private boolean changed;

    /** Nothing is known of any of them. */
    Block(long number) {
        this(number, new byte[0], new Column[] {
            new Column(Item.NONE), new Column(Item.NONE), new Column(Item.NONE), new Column(Item.NONE, 0, 0)
        });
    }

    /** @param columns lots, parents, locations, events */
    Block(long number, byte[] states, Column[] columns) {
        this.number = number;
        this.states = states.length == 0 ? new byte[Column.ITEMS] : states;
        this.lots = columns[0];
        this.parents = columns[1];
        this.locations = columns[2];
        this.events = columns[3];
    }

    /** The block that the item lies in. */
    static long of(long item) {
        return item >>> SHIFT;
    }

    static int placeOf(long item) {
        return (int) item & (Column.ITEMS - 1);
    }

    /** The first item of the block. */
    static long firstOf(long block) {
        return block << SHIFT;
    }

    ItemState state(int at) {
        return ItemState.of(states[at] & STATE);
    }

    boolean holdsOthers(int at) {
        return (states[at] & HOLDS_OTHERS) != 0;
    }

    boolean isRecalled(int at) {
        return (states[at] & RECALLED) != 0;
    }

    /** One past the last of the neighbours of which all that is known is the same. */
    int endOfAlike(int first) {
        int end = first + 1;
        while (end < Column.ITEMS && isAlike(first, end)) {
            end++;
        }
        return end;
    }

    private boolean isAlike(int at, int other) {
        return states[at] == states[other]
                && events.isSame(at, other)
                && parents.isSame(at, other)
                && locations.isSame(at, other)
                && lots.isSame(at, other);
    }

    boolean hasEvent(int at) {
        return events.get(at) != Item.NONE;
    }

    /** Whether the item's last event was after this time. */
    boolean isLater(int at, Instant time) {
        return hasEvent(at) && events.get(at, AT) > micros(time);
    }

    Disposition disposition(int at) {
        return Disposition.of((int) events.get(at, DISPOSITION));
    }

    Item item(int at) {
        long[] event = {events.get(at), events.get(at, AT), events.get(at, DISPOSITION)};
        return item(
                firstOf(number) + at, states[at], (int) lots.get(at), parents.get(at), (int) locations.get(at), event);
    }

    /**
     * An item by what stands of it in a block.
     *
     * @param state with the marks beside it
     * @param event the value in the column of events
     */
    static Item item(long number, int state, int lot, long parent, int location, long... event) {
        return new Item(
                number,
                ItemState.of(state & STATE),
                Disposition.of((int) event[DISPOSITION]),
                lot,
                parent,
                location,
                event[0],
                event[0] == Item.NONE ? null : instant(event[AT]),
                (state & HOLDS_OTHERS) != 0,
                (state & RECALLED) != 0);
    }

    void setState(int at, ItemState state) {
        states[at] = (byte) (states[at] & ~STATE | state.ordinal());
        changed = true;
    }

    void setHoldsOthers(int at, boolean holds) {
        states[at] = (byte) (holds ? states[at] | HOLDS_OTHERS : states[at] & ~HOLDS_OTHERS);
        changed = true;
    }

    void setRecalled(int at) {
        states[at] = (byte) (states[at] | RECALLED);
        changed = true;
    }

    void setEvent(int at, long event, Instant time, Disposition disposition) {
        events.set(at, event, micros(time), disposition.ordinal());
    }

    /** Gives the item the state, place and last event of what it was in. */
    void adopt(int at, Item effective) {
        setState(at, effective.state());
        locations.set(at, effective.location());
        setEvent(at, effective.lastEvent(), effective.since(), effective.disposition());
    }

    /** Sets all that is known of the item but its marks; what nothing ever happened to has no lot either. */
    void restore(int at, Item remains) {
        setState(at, remains.state());
        parents.set(at, remains.parent());
        locations.set(at, remains.location());
        if (remains.since() == null) {
            lots.set(at, Item.NONE);
            events.set(at, Item.NONE, 0, 0);
        } else {
            setEvent(at, remains.lastEvent(), remains.since(), remains.disposition());
        }
    }

    boolean isChanged() {
        return changed || lots.isChanged() || parents.isChanged() || locations.isChanged() || events.isChanged();
    }

    void tidy() {
        lots.tidy();
        parents.tidy();
        locations.tidy();
        events.tidy();
    }

    @Override
    public String toString() {
        return "block " + number + " " + Arrays.toString(states);
    }

    /** Microseconds, as exact as PostgreSQL keeps time. */
    static long micros(Instant time) {
        return time.getEpochSecond() * MICROS + time.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000L);
    }
}
