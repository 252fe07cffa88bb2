package org.medseal.epcis;

import java.util.List;

/**
 * The why of an event. Words of the CBV are kept bare ({@code shipping}), everything else as the URI it came as.
 *
 * @param bizStep null where not said; so are disposition and persistentDisposition
 */
public record Why(
        String bizStep,
        String disposition,
        PersistentDisposition persistentDisposition,
        List<BizTransaction> bizTransactions,
        List<SourceDestination> sources,
        List<SourceDestination> destinations) {
    public static final Why UNKNOWN = new Why(null, null, null, List.of(), List.of(), List.of());

    public Why {
        bizTransactions = List.copyOf(bizTransactions);
        sources = List.copyOf(sources);
        destinations = List.copyOf(destinations);
    }
}
