package org.medseal.recall;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.key;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.contains;
import static org.medseal.lists.ListFilter.from;
import static org.medseal.lists.ListFilter.until;

import java.util.Arrays;
import java.util.List;
import org.medseal.lists.ListDefinition;

/** The list of recalls. */
public final class RecallLists {
    private static final String STATE = "lower(r.state)";
    private static final String KIND = "case when r.drill then 'drill' else 'real' end";

    public static final ListDefinition RECALLS = ListDefinition.of(
                    "recalls",
                    "recall r left join product p on p.gtin = r.gtin",
                    "r.id",
                    count("number", "r.id"),
                    word("state", STATE, "recall.state"),
                    word("kind", KIND, "recallKind"),
                    text("reason", "r.reason"),
                    text("product", "coalesce(p.name, r.gtin)"),
                    code("gtin", "r.gtin"),
                    code("lots", "r.lots"),
                    text("class", "r.class"),
                    moment("made", "r.made_at"),
                    moment("started", "r.started_at"),
                    key("id", "r.id::text"))
            .lastFirstBy("made")
            .filteredBy(
                    contains("q", "(r.search_text || ' ' || coalesce(p.search_text, ''))"),
                    choice("state", STATE, "recall.state", words(RecallState.values())),
                    choice("class", "r.class", "recall.class", words(RecallClass.values())),
                    choice("kind", KIND, "recallKind", List.of("real", "drill")),
                    from("from", "r.made_at"),
                    until("until", "r.made_at"));

    private RecallLists() {}

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::toString).toList();
    }
}
