package org.medseal.capture;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.equal;

import java.util.List;
import org.medseal.lists.ListDefinition;

/** The list of documents that were handed in. */
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
                    text("cause", "c.cause").unsorted())
            .lastFirstBy("number")
            .filteredBy(
                    choice(
                            "state",
                            "lower(c.state)",
                            "captureState",
                            List.of("received", "parked", "accepted", "rejected")),
                    equal("sender", "c.sender"),
                    equal("document", "c.document_key"));

    private CaptureLists() {}
}
