package org.medseal.reporting;

import java.util.Locale;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/**
 * Which reports are wanted; members that are null restrict nothing.
 *
 * @param late only those past their deadline and not reported
 * @param page from 0
 */
public record ReportSearch(ReportState state, String market, boolean late, int page, int size) {
    private static final int MOST = 500;

    public ReportSearch {
        if (page < 0 || size < 1 || size > MOST) {
            throw new RefusedException(
                    Kind.MALFORMED,
                    "paging",
                    "page counts from 0 and size is 1 to " + MOST + ", not page " + page + " of size " + size);
        }
        market = market == null || market.isBlank() ? null : market.strip().toUpperCase(Locale.ROOT);
    }

    /** As texts from outside; an empty one restricts nothing. */
    public static ReportSearch of(String state, String market, boolean late, int page, int size) {
        if (state == null || state.isBlank()) {
            return new ReportSearch(null, market, late, page, size);
        }
        try {
            return new ReportSearch(
                    ReportState.valueOf(state.strip().toUpperCase(Locale.ROOT)), market, late, page, size);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Kind.MALFORMED, "report-state", "\"" + state + "\" is no state of a report");
        }
    }
}
