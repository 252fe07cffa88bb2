package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medseal.accounts.AccountLists;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListRow;
import org.medseal.web.faces.Texts;

/** Accounts, with their roles in words. */
@ApplicationScoped
public class AccountsList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return AccountLists.ACCOUNTS;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("name", "account.xhtml?name={name}");
    }

    @Override
    public List<Map<String, Serializable>> count(List<ListRow> rows) {
        return rows.stream()
                .map(row -> Map.<String, Serializable>of(
                        "roles", words(row.value("roles").toString())))
                .toList();
    }

    private static String words(String roles) {
        return Arrays.stream(roles.split(","))
                .map(role -> Texts.get("role." + role))
                .collect(Collectors.joining(", "));
    }
}
