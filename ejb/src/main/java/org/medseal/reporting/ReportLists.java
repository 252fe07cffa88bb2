package org.medseal.reporting;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.key;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.equal;
import static org.medseal.lists.ListFilter.from;
import static org.medseal.lists.ListFilter.until;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.medseal.lists.ListDefinition;

/** The list of reports. */
public final class ReportLists {
    /** Open past its deadline, done too late, or in time. */
    private static final String TIME = "case when r.state in ('ACCEPTED', 'PARTIAL')"
            + " then case when r.sent_at > r.deadline then 'done-late' else 'in-time' end"
            + " when r.deadline < now() then 'late' else 'in-time' end";

    private static final String KIND = "lower(r.kind)";
    private static final String STATE = "lower(r.state)";

    public static final ListDefinition REPORTS = ListDefinition.of(
                    "reports",
                    "report r left join party p on p.gln = r.receiver",
                    "r.id",
                    code("about", "r.subject").unsorted(),
                    word("kind", KIND, "reportKind").unsorted(),
                    text("receiver", "coalesce(p.name, r.receiver)").unsorted(),
                    count("items", "r.item_count").unsorted(),
                    word("state", STATE, "reportState").unsorted(),
                    moment("deadline", "r.deadline"),
                    word("time", TIME, "reportTime").unsorted(),
                    moment("found", "r.created_at"),
                    key("id", "r.report_id::text"))
            .lastFirstBy("found")
            .filteredBy(
                    equal("about", "r.subject"),
                    choice("state", STATE, "reportState", words(ReportState.values())),
                    choice("kind", KIND, "reportKind", words(ReportKind.values())),
                    choice("time", TIME, "reportTime", List.of("late", "done-late", "in-time")),
                    from("from", "r.deadline"),
                    until("until", "r.deadline"));

    private ReportLists() {}

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
