package org.medseal.accounts;

import static org.medseal.lists.ListColumn.code;
import static org.medseal.lists.ListColumn.moment;
import static org.medseal.lists.ListColumn.text;
import static org.medseal.lists.ListColumn.word;
import static org.medseal.lists.ListFilter.choice;
import static org.medseal.lists.ListFilter.contains;

import java.util.Arrays;
import java.util.List;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListFilter;

/** The list of accounts. */
public final class AccountLists {
    /** Roles stand in it as their names, with commas between. */
    public static final ListDefinition ACCOUNTS = ListDefinition.of(
                    "accounts",
                    "account a left join party p on p.gln = a.gln",
                    "a.name",
                    code("name", "a.name"),
                    text("displayName", "a.display_name"),
                    text("roles", "array_to_string(a.roles, ',')"),
                    text("party", "coalesce(p.name, a.gln)"),
                    word("state", "a.state", "accountState"),
                    moment("changed", "a.changed_at"))
            .filteredBy(
                    contains("q", "a.search_text"),
                    new ListFilter("role", "? = any (a.roles)", ListFilter.Kind.CHOICE, roleNames(), "role", true),
                    choice(
                            "state",
                            "a.state",
                            "accountState",
                            Arrays.stream(AccountState.values()).map(Enum::name).toList()))
            .seenBy("admin", "compliance-officer", "auditor");

    private AccountLists() {}

    private static List<String> roleNames() {
        return Arrays.stream(Role.values()).map(Role::roleName).toList();
    }
}
