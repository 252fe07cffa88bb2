package org.medseal.items;

import java.nio.ByteBuffer;
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

    /** Bytes of the parts of a value, by column. */
    private static final int[] STATE_BYTES = {1};

    private static final int[] LOT_BYTES = {4};
    private static final int[] PARENT_BYTES = {8};
    private static final int[] LOCATION_BYTES = {4};
    private static final int[] EVENT_BYTES = {8, 8, 2};

    final long number;
    /** With the marks beside them. */
    private final Column states;

    final Column lots;
    final Column parents;
    final Column locations;
    final Column events;

    /** Nothing is known of any of them. */
    Block(long number) {
        this.number = number;
        this.states = new Column(0);
        this.lots = new Column(Item.NONE);
        this.parents = new Column(Item.NONE);
        this.locations = new Column(Item.NONE);
        this.events = new Column(Item.NONE, 0, 0);
    }

    /** @param data as {@link #bytes()} made it */
    Block(long number, byte... data) {
        ByteBuffer in = ByteBuffer.wrap(data);
        this.number = number;
        this.states = Column.read(in, STATE_BYTES);
        this.lots = Column.read(in, LOT_BYTES);
        this.parents = Column.read(in, PARENT_BYTES);
        this.locations = Column.read(in, LOCATION_BYTES);
        this.events = Column.read(in, EVENT_BYTES);
    }

    /** All that is known, as it is stored: the columns one behind the other. */
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(states.mostBytes(1)
                + lots.mostBytes(4)
                + parents.mostBytes(8)
                + locations.mostBytes(4)
                + events.mostBytes(18));
        states.write(out, STATE_BYTES);
        lots.write(out, LOT_BYTES);
        parents.write(out, PARENT_BYTES);
        locations.write(out, LOCATION_BYTES);
        events.write(out, EVENT_BYTES);
        return Arrays.copyOf(out.array(), out.position());
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
        return ItemState.of(marks(at) & STATE);
    }

    boolean holdsOthers(int at) {
        return (marks(at) & HOLDS_OTHERS) != 0;
    }

    boolean isRecalled(int at) {
        return (marks(at) & RECALLED) != 0;
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
        return states.isSame(at, other)
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
                firstOf(number) + at, marks(at), (int) lots.get(at), parents.get(at), (int) locations.get(at), event);
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

    private int marks(int at) {
        return (int) states.get(at);
    }

    void setState(int at, ItemState state) {
        states.set(at, marks(at) & ~STATE | state.ordinal());
    }

    void setHoldsOthers(int at, boolean holds) {
        states.set(at, holds ? marks(at) | HOLDS_OTHERS : marks(at) & ~HOLDS_OTHERS);
    }

    void setRecalled(int at) {
        states.set(at, marks(at) | RECALLED);
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
        return states.isChanged()
                || lots.isChanged()
                || parents.isChanged()
                || locations.isChanged()
                || events.isChanged();
    }

    void tidy() {
        states.tidy();
        lots.tidy();
        parents.tidy();
        locations.tidy();
        events.tidy();
    }

    @Override
    public String toString() {
        return "block " + number;
    }

    /** Microseconds, as exact as PostgreSQL keeps time. */
    static long micros(Instant time) {
        return time.getEpochSecond() * MICROS + time.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000L);
    }
}
