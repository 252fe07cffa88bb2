package org.medseal.capture;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.key;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.equal;

import java.util.Arrays;
import java.util.List;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListFilter;

/** The list of documents that were handed in, and of what was found out about each. */
public final class CaptureLists {
    /** Sorted by the number that a document got when it came: so it needs no other index. */
    public static final ListDefinition CAPTURES = ListDefinition.of(
                    "captures",
                    "capture_job c",
                    "c.number",
                    count("number", "c.number"),
                    moment("came", "c.created_at").unsorted(),
                    word("state", "lower(c.state)", "captureState").unsorted(),
                    text("sender", "c.sender").unsorted(),
                    code("document", "coalesce(c.document_key, c.capture_id::text)")
                            .unsorted(),
                    count("events", "c.events").unsorted(),
                    count("items", "c.items").unsorted(),
                    moment("finished", "c.finished_at").unsorted(),
                    text("cause", "c.cause").unsorted(),
                    key("capture", "c.capture_id"))
            .lastFirstBy("number")
            .filteredBy(
                    choice(
                            "state",
                            "lower(c.state)",
                            "captureState",
                            List.of("received", "parked", "accepted", "rejected")),
                    equal("sender", "c.sender"),
                    equal("document", "c.document_key"));

    /** What was found out about one document; the link that leads here names it. */
    public static final ListDefinition FINDINGS = ListDefinition.of(
                    "findings",
                    "capture_finding f",
                    "f.job, f.sequence",
                    count("sequence", "f.sequence + 1"),
                    word("kind", "f.kind", "finding").unsorted(),
                    count("event", "f.position + 1").unsorted(),
                    text("detail", "f.detail").unsorted(),
                    code("item", "f.epc").unsorted(),
                    count("line", "f.line").unsorted())
            .filteredBy(
                    new ListFilter(
                            "capture",
                            "f.job = (select number from capture_job where capture_id = ?::uuid)",
                            ListFilter.Kind.EQUALS,
                            List.of(),
                            null,
                            false),
                    choice("kind", "f.kind", "finding", kinds()),
                    equal("item", "f.epc"));

    private CaptureLists() {}

    private static List<String> kinds() {
        return Arrays.stream(Finding.Kind.values()).map(Enum::name).toList();
    }
}
