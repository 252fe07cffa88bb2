package org.medseal.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.medseal.gs1.Epc;
import org.medseal.gs1.Sscc;

/** The names of the items that refusals speak of, looked up all at once. */
final class ItemNames implements LongFunction<String> {
    private final Map<Long, String> byNumber = new HashMap<>();

    static ItemNames of(Refusals refusals, ItemNumbers numbers) {
        long[] all = refusals.list().stream()
                .flatMapToLong(refusal -> LongStream.of(refusal.number(), refusal.other()))
                .filter(number -> number >= 0)
                .distinct()
                .toArray();
        List<Epc> epcs = numbers.epcs(all);
        ItemNames names = new ItemNames();
        for (int i = 0; i < all.length; i++) {
            names.byNumber.put(all[i], bracketed(epcs.get(i)));
        }
        return names;
    }

    /** The form that people read, with the Application Identifiers in brackets. */
    static String bracketed(Epc epc) {
        return epc instanceof Sscc ? "(00)" + epc : epc.toString();
    }

    @Override
    public String apply(long number) {
        return byNumber.getOrDefault(number, "Item " + number);
    }
}
