package org.medseal.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.medseal.gs1.Epc;
import org.medseal.items.ItemRuns;

/** Puts items inside of items. A pallet has thousands of packs, so each is found beside the one before it. */
final class ContentsTree {
    private final long[] numbers;
    private final List<Epc> epcs;
    private final ItemRuns[] inside;
    private final Naming naming;

    /** @param numbers all that will be met, sorted; {@code epcs} are theirs, in order */
    ContentsTree(long[] numbers, List<Epc> epcs, Map<Long, ItemRuns> inside, Naming naming) {
        this.numbers = numbers;
        this.epcs = epcs;
        this.naming = naming;
        this.inside = new ItemRuns[numbers.length];
        inside.forEach((container, held) -> this.inside[Arrays.binarySearch(numbers, container)] = held);
    }

    ContentsNode of(long number) {
        return node(Arrays.binarySearch(numbers, number));
    }

    private ContentsNode node(int at) {
        Epc epc = epcs.get(at);
        if (inside[at] == null) {
            return new ContentsNode(naming.urn(epc), naming.link(epc), 0, List.of());
        }
        List<ContentsNode> children = new ArrayList<>((int) inside[at].size());
        int[] next = {0};
        int[] below = {0};
        inside[at].forEach(child -> {
            int place = next[0] < numbers.length && numbers[next[0]] == child
                    ? next[0]
                    : Arrays.binarySearch(numbers, child);
            next[0] = place + 1;
            ContentsNode node = node(place);
            below[0] += 1 + node.items();
            children.add(node);
        });
        return new ContentsNode(naming.urn(epc), naming.link(epc), below[0], children);
    }
}
