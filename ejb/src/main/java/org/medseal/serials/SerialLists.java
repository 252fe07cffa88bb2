package org.medseal.serials;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.decimal;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.contains;
import static org.medseal.lists.ListFilter.equal;
import static org.medseal.lists.ListFilter.from;
import static org.medseal.lists.ListFilter.until;

import java.util.Arrays;
import org.medseal.lists.ListDefinition;

/** The lists of pools, of requests for numbers, and of what was given back. */
public final class SerialLists {
    /** Pools of products that give out numbers now. */
    public static final ListDefinition POOLS = ListDefinition.of(
                    "pools",
                    "serial_pool s left join product p on p.gtin = s.gtin where s.gtin is not null and s.closed_at is null",
                    "s.id",
                    text("product", "coalesce(p.name, s.gtin)"),
                    code("gtin", "s.gtin"),
                    word("alphabet", "s.alphabet", "alphabet"),
                    count("length", "s.length"),
                    count("issued", "s.next_number"),
                    count("left", "s.capacity - s.next_number"),
                    decimal("used", "round(100.0 * s.next_number / s.capacity, 4)"),
                    count("epoch", "s.epoch"),
                    moment("opened", "s.opened_at"))
            .filteredBy(
                    contains("q", "p.search_text"),
                    choice(
                            "alphabet",
                            "s.alphabet",
                            "alphabet",
                            Arrays.stream(Alphabet.values())
                                    .map(Alphabet::toString)
                                    .toList()));

    public static final ListDefinition REQUESTS = ListDefinition.of(
                    "serial-requests",
                    "serial_allocation a join serial_pool s on s.id = a.pool left join product p on p.gtin = s.gtin",
                    "a.request_id",
                    moment("at", "a.allocated_at"),
                    code("request", "a.request_id"),
                    text("product", "coalesce(p.name, s.gtin, s.company_prefix)")
                            .unsorted(),
                    count("quantity", "a.quantity"),
                    code("lot", "a.lot").unsorted(),
                    text("line", "a.line").unsorted(),
                    text("by", "a.allocated_to").unsorted())
            .lastFirstBy("at")
            .filteredBy(
                    equal("request", "a.request_id"),
                    equal("gtin", "s.gtin"),
                    equal("lot", "a.lot"),
                    equal("line", "a.line"),
                    from("from", "a.allocated_at"),
                    until("until", "a.allocated_at"));

    public static final ListDefinition RETURNS = ListDefinition.of(
                    "serial-returns",
                    "serial_return r",
                    "r.request_id",
                    moment("at", "r.returned_at"),
                    code("return", "r.request_id"),
                    code("request", "r.allocation"),
                    count("returned", "r.returned"),
                    text("by", "r.returned_by").unsorted())
            .lastFirstBy("at")
            .filteredBy(
                    equal("request", "r.allocation"), from("from", "r.returned_at"), until("until", "r.returned_at"));

    private SerialLists() {}
}
