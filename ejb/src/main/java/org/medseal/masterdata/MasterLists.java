package org.medseal.masterdata;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.counted;
import static org.medseal.lists.ListColumn.date;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.contains;
import static org.medseal.lists.ListFilter.equal;
import static org.medseal.lists.ListFilter.from;
import static org.medseal.lists.ListFilter.until;

import java.util.Arrays;
import java.util.List;
import org.medseal.lists.ListColumn;
import org.medseal.lists.ListDefinition;

/** The lists of master data. */
public final class MasterLists {
    public static final ListDefinition PRODUCTS = ListDefinition.of(
                    "products",
                    "product p",
                    "p.id",
                    text("name", "p.name"),
                    code("gtin", "p.gtin"),
                    word("level", "lower(p.packaging_level)", "level"),
                    text("market", "p.market"),
                    text("strength", "p.strength"),
                    count("packSize", "p.pack_size"),
                    moment("changed", "p.valid_from"))
            .filteredBy(
                    contains("q", "p.search_text"),
                    choice("level", "lower(p.packaging_level)", "level", words(PackagingLevel.values())),
                    equal("market", "p.market"));

    public static final ListDefinition LOTS = ListDefinition.of(
                    "lots",
                    "lot l left join product p on p.gtin = l.gtin",
                    "l.id",
                    code("lot", "l.lot_number"),
                    text("product", "coalesce(p.name, l.gtin)"),
                    code("gtin", "l.gtin"),
                    word("status", "lower(l.status)", "lotStatus"),
                    date("expiry", "l.expiry"),
                    count("planned", "l.planned_quantity"),
                    counted("made"),
                    new ListColumn("opened", "l.id", ListColumn.Kind.KEY, null, true))
            .lastFirstBy("opened")
            .filteredBy(
                    contains("q", "l.search_text"),
                    contains("product", "p.search_text"),
                    choice("status", "lower(l.status)", "lotStatus", words(LotStatus.values())),
                    from("expiresFrom", "l.expiry::timestamp at time zone 'UTC'"),
                    until("expiresUntil", "l.expiry::timestamp at time zone 'UTC'"),
                    equal("gtin", "l.gtin").hidden());

    public static final ListDefinition PARTIES = ListDefinition.of(
                    "parties",
                    "party p",
                    "p.id",
                    text("name", "p.name"),
                    code("gln", "p.gln"),
                    text("role", "p.role"),
                    text("city", "p.city"),
                    text("country", "p.country"),
                    moment("changed", "p.valid_from"))
            .filteredBy(contains("q", "p.search_text"), equal("role", "p.role"), equal("country", "p.country"));

    public static final ListDefinition LOCATIONS = ListDefinition.of(
                    "locations",
                    "location l left join party p on p.gln = l.party",
                    "l.id",
                    text("name", "l.name"),
                    code("gln", "l.gln"),
                    code("extension", "l.extension"),
                    text("kind", "l.kind"),
                    text("party", "coalesce(p.name, l.party)"),
                    text("city", "l.city"),
                    text("country", "l.country"),
                    moment("changed", "l.valid_from"))
            .filteredBy(
                    contains("q", "l.search_text"),
                    equal("kind", "l.kind"),
                    equal("party", "l.party").hidden());

    /** What a record was from when on, with what it was before. */
    public static final ListDefinition VERSIONS = ListDefinition.of(
                    "versions",
                    "(select kind, key, version, valid_from, content,"
                            + " lag(content) over (partition by kind, key order by version) as before"
                            + " from master_version) v",
                    "v.version",
                    count("version", "v.version"),
                    moment("since", "v.valid_from"),
                    ListColumn.told("changes"),
                    ListColumn.key("content", "v.content"),
                    ListColumn.key("before", "v.before"))
            .lastFirstBy("version")
            .filteredBy(equal("kind", "v.kind").hidden(), equal("key", "v.key").hidden());

    private MasterLists() {}

    private static List<String> words(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }
}
