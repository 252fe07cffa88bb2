package org.medseal.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.epcis.EventText;
import org.medseal.gs1.Code;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.Sgtin;
import org.medseal.gs1.Sscc;
import org.medseal.items.Disposition;
import org.medseal.items.Item;
import org.medseal.items.ItemChain;
import org.medseal.items.ItemNumbers;
import org.medseal.items.ItemRuns;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.CompanyPrefixes;
import org.medseal.masterdata.LotRow;
import org.medseal.trace.events.OtherShipments;
import org.medseal.trace.events.Viewer;

/** Answers about items, on one connection. */
final class Trace {
    private static final int MAX_DEPTH = 32;

    private final Connection connection;
    private final Sources sources;
    private final Naming naming;
    private final Viewer viewer;

    /** Where the answers come from. */
    record Sources(
            ItemStore items,
            ItemNumbers numbers,
            CompanyPrefixes prefixes,
            IntFunction<LotRow> lots,
            IntFunction<String> places) {}

    Trace(Connection connection, Sources sources, Viewer viewer) throws SQLException {
        this.viewer = viewer;
        this.connection = connection;
        this.sources = sources;
        this.naming = new Naming(connection, sources.prefixes());
    }

    static Epc epc(Code code) {
        return code.epc()
                .orElseThrow(() -> new RefusedException(
                        Kind.MALFORMED, "no-instance", "The code names a kind of thing, not one single item"));
    }

    private long number(Epc epc) {
        return required(epc, sources.numbers().number(epc));
    }

    private static long required(Epc epc, long number) {
        if (number == ItemNumbers.NEVER_ISSUED || number == ItemNumbers.RETURNED) {
            throw new NeverIssuedException(readable(epc));
        }
        if (number < 0) {
            throw unknown(epc);
        }
        return number;
    }

    /** What the viewer may not see is not known to it. */
    private static RefusedException unknown(Epc epc) {
        return new RefusedException(Kind.NOT_FOUND, "unknown-item", "Nothing is known of " + readable(epc));
    }

    private List<EventQuery.Found> events(Epc epc, long item) throws SQLException {
        List<EventQuery.Found> all = new EventQuery(connection).history(item);
        List<EventQuery.Found> seen =
                all.stream().filter(each -> viewer.sees(each.event().terms())).toList();
        if (seen.isEmpty() && !viewer.everything()) {
            throw unknown(epc);
        }
        return seen;
    }

    /** The time until which the viewer follows the item; empty where it still does. Refused where it never did. */
    private Optional<Instant> followedUntil(Epc epc, long item) throws SQLException {
        if (viewer.everything()) {
            return Optional.empty();
        }
        List<EventQuery.Found> seen = events(epc, item);
        EventRow last = seen.get(seen.size() - 1).event();
        List<EventQuery.Found> all = new EventQuery(connection).history(item);
        boolean still = all.get(all.size() - 1).event().number() == last.number();
        return still ? Optional.empty() : Optional.of(last.head().time());
    }

    private static String readable(Epc epc) {
        return epc instanceof Sscc ? "(00)" + epc : epc.toString();
    }

    ItemView item(Epc epc) throws SQLException {
        ItemNumbers.Found<ItemChain> found = sources.numbers()
                .read(
                        epc,
                        number -> sources.items().chain(connection, number),
                        chain -> chain.item().since() != null);
        boolean followed = followedUntil(epc, required(epc, found.number())).isEmpty();
        Item item = found.what().effective();
        List<Item> chain = followed ? found.what().items() : List.of();
        LotRow lot = item.lot() == Item.NONE ? null : sources.lots().apply(item.lot());
        Sgtin sgtin = epc instanceof Sgtin named ? named : null;
        boolean recalled = lot != null && lot.isRecalled() || item.recalled();
        return new ItemView(
                naming.urn(epc),
                naming.link(epc),
                sgtin == null ? null : sgtin.gtin().digits(),
                sgtin == null ? null : sgtin.serial().value(),
                epc instanceof Sscc sscc ? sscc.digits() : null,
                lot == null ? null : lot.lot().value(),
                lot == null ? null : lot.expiry(),
                true,
                item.state().word(),
                disposition(item, recalled),
                chain.size() < 2 ? null : name(chain.get(1).number()),
                chain.size() < 2 ? null : name(chain.get(chain.size() - 1).number()),
                item.location() == Item.NONE || !followed
                        ? null
                        : sources.places().apply(item.location()),
                item.since(),
                recalled || item.holdsOthers() && holdsRecalled(item));
    }

    private boolean holdsRecalled(Item container) throws SQLException {
        ItemRuns inside = sources.items().withContents(connection, ItemRuns.of(container.number()));
        return sources.items().lots(connection, inside).keySet().stream()
                        .anyMatch(lot -> sources.lots().apply(lot).isRecalled())
                || !sources.items().recalled(connection, inside).isEmpty();
    }

    /** A recall is the last word on what is still in the trade, whatever was reported since. */
    private static String disposition(Item item, boolean recalled) {
        if (recalled && !item.state().isOut()) {
            return Disposition.RECALLED.word();
        }
        return item.disposition() == Disposition.NONE
                ? null
                : item.disposition().word();
    }

    private String name(long number) throws SQLException {
        return naming.urn(sources.numbers().epc(number));
    }

    private String nameOf(long number, Map<Long, String> names) throws SQLException {
        String known = names.get(number);
        if (known == null) {
            known = name(number);
            names.put(number, known);
        }
        return known;
    }

    List<HistoryEntry> history(Epc epc) throws SQLException {
        long item = number(epc);
        List<HistoryEntry> entries = new ArrayList<>();
        Map<Long, String> names = new HashMap<>();
        for (EventQuery.Found found : events(epc, item)) {
            entries.add(entry(item, found, names));
        }
        return entries;
    }

    private HistoryEntry entry(long item, EventQuery.Found found, Map<Long, String> names) throws SQLException {
        EventRow event = found.event();
        Errors errors = new Errors(connection);
        EventRow.Head head = event.head();
        EventRow.Why why = event.why();
        Long parent = event.things().parent();
        return new HistoryEntry(
                head.eventId(),
                head.type(),
                head.time(),
                head.offset(),
                head.recorded(),
                why.action(),
                why.step(),
                why.disposition(),
                place(why.readPoint()),
                place(why.location()),
                parent == null ? null : nameOf(parent, names),
                nameOf(found.through(), names),
                found.through() != item,
                event.things().count(),
                transactions(EventText.json(event.rest())),
                head.captureId(),
                errors.declared(event.declaration()),
                errors.corrected(head.eventId()));
    }

    private String place(Integer id) {
        return id == null ? null : sources.places().apply(id);
    }

    private static List<HistoryEntry.Transaction> transactions(String rest) {
        if (!rest.contains("bizTransactionList")) {
            return null;
        }
        try {
            List<HistoryEntry.Transaction> found = new ArrayList<>();
            for (JsonNode each : Json.mapper().readTree(rest).findPath("bizTransactionList")) {
                found.add(new HistoryEntry.Transaction(
                        each.path("type").asText(null),
                        each.path("bizTransaction").asText(null)));
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept event cannot be read", e);
        }
    }

    InsidePage inside(Epc epc, int from, int atMost) throws SQLException {
        long[] all = sources.items().contents(connection, number(epc)).toArray();
        int first = Math.max(0, Math.min(from, all.length));
        long[] page = Arrays.copyOfRange(all, first, Math.min(all.length, first + Math.max(0, atMost)));
        List<Epc> epcs = sources.numbers().epcs(page);
        Map<Long, ItemRuns> held = sources.items().contents(connection, ItemRuns.of(page));
        List<InsidePage.Inside> items = new ArrayList<>();
        for (int i = 0; i < page.length; i++) {
            int holds = (int) held.getOrDefault(page[i], ItemRuns.EMPTY).size();
            items.add(new InsidePage.Inside(naming.urn(epcs.get(i)), holds));
        }
        return new InsidePage(items, first, all.length);
    }

    /** Nothing where there are several products, or packs whose lot is not known. */
    Optional<Goods> goods(Epc epc) throws SQLException {
        ItemRuns inside = sources.items().withContents(connection, ItemRuns.of(number(epc)));
        List<Gtin> packs = sources.numbers().epcs(inside.toArray()).stream()
                .filter(Sgtin.class::isInstance)
                .map(pack -> ((Sgtin) pack).gtin())
                .toList();
        Map<Integer, Long> byLot = sources.items().lots(connection, inside);
        long ofLots = byLot.values().stream().mapToLong(Long::longValue).sum();
        if (packs.isEmpty() || packs.stream().distinct().count() > 1 || ofLots != packs.size()) {
            return Optional.empty();
        }
        List<LotRow> lots =
                byLot.keySet().stream().map(id -> sources.lots().apply(id)).toList();
        boolean oneDay = lots.stream().map(LotRow::expiry).distinct().count() == 1;
        return Optional.of(new Goods(
                packs.get(0),
                packs.size(),
                lots.size() == 1 ? lots.get(0).lot() : null,
                oneDay ? lots.get(0).expiry() : null));
    }

    /** @param at null for now */
    ContentsNode contents(Epc epc, Instant at) throws SQLException {
        long top = number(epc);
        Instant until = earlier(at, followedUntil(epc, top).orElse(null));
        Map<Long, ItemRuns> inside = new HashMap<>();
        ItemRuns level = ItemRuns.of(top);
        ItemRuns all = level;
        for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty(); depth++) {
            Map<Long, ItemRuns> held = visible(held(level, until));
            inside.putAll(held);
            level = ItemRuns.union(List.copyOf(held.values())).minus(all);
            all = all.union(level);
        }
        long[] numbers = all.toArray();
        return new ContentsTree(numbers, sources.numbers().epcs(numbers), inside, naming).of(top);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** On a shared pallet everybody sees what is theirs. */
    private Map<Long, ItemRuns> visible(Map<Long, ItemRuns> held) throws SQLException {
        if (viewer.everything()) {
            return held;
        }
        OtherShipments others = new OtherShipments(connection, viewer);
        Map<Long, ItemRuns> visible = new HashMap<>();
        for (Map.Entry<Long, ItemRuns> each : held.entrySet()) {
            visible.put(each.getKey(), each.getValue().minus(others.among(each.getValue())));
        }
        return visible;
    }

    private Map<Long, ItemRuns> held(ItemRuns containers, Instant at) throws SQLException {
        if (at == null) {
            return sources.items().contents(connection, containers);
        }
        Map<Long, ItemRuns> held = new HashMap<>();
        EventQuery query = new EventQuery(connection);
        for (long container : containers.toArray()) {
            ItemRuns items = query.contents(container, at);
            if (!items.isEmpty()) {
                held.put(container, items);
            }
        }
        return held;
    }
}
