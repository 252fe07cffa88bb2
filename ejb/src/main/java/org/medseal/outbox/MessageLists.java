package org.medseal.outbox;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.equal;
import static org.medseal.lists.ListFilter.from;
import static org.medseal.lists.ListFilter.until;

import java.util.Arrays;
import java.util.List;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListFilter;

/** The message desk's lists; newest first, by number, which is the order in which they were kept. */
public final class MessageLists {
    /** The property that the broker gives a message that nobody took. */
    private static final String DEAD = "_AMQ_ORIG_ADDRESS";

    public static final ListDefinition INCOMING = ListDefinition.of(
                    "messages-in",
                    "inbox i",
                    "i.id",
                    code("number", "i.id"),
                    moment("at", "i.received_at").unsorted(),
                    word("state", "i.state", "incomingState").unsorted(),
                    text("queue", "i.queue").unsorted(),
                    text("type", "i.message_type").unsorted(),
                    text("sender", "i.sender").unsorted(),
                    code("key", "i.business_key").unsorted(),
                    text("cause", "left(i.cause, 160)").unsorted())
            .lastFirstBy("number")
            .filteredBy(
                    choice("state", "i.state", "incomingState", names(IncomingState.values())),
                    equal("queue", "i.queue"),
                    equal("key", "i.business_key"),
                    equal("sender", "i.sender"),
                    new ListFilter(
                            "dead",
                            "jsonb_exists(i.properties, ?)",
                            ListFilter.Kind.CHOICE,
                            List.of(DEAD),
                            "deadLetter",
                            true),
                    from("from", "i.received_at"),
                    until("until", "i.received_at"));

    public static final ListDefinition OUTGOING = ListDefinition.of(
                    "messages-out",
                    "outbox o",
                    "o.id",
                    code("number", "o.id"),
                    moment("at", "o.created_at").unsorted(),
                    word("state", "o.state", "outgoingState").unsorted(),
                    text("queue", "o.queue").unsorted(),
                    text("type", "o.message_type").unsorted(),
                    code("key", "o.business_key").unsorted(),
                    count("attempts", "o.attempts").unsorted(),
                    moment("sent", "o.sent_at").unsorted(),
                    text("cause", "left(o.cause, 160)").unsorted())
            .lastFirstBy("number")
            .filteredBy(
                    choice("state", "o.state", "outgoingState", names(OutgoingState.values())),
                    equal("queue", "o.queue"),
                    equal("key", "o.business_key"),
                    from("from", "o.created_at"),
                    until("until", "o.created_at"));

    private MessageLists() {}

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
