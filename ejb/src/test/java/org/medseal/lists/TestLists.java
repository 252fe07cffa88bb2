package org.medseal.lists;

import java.sql.Connection;
import java.sql.SQLException;
import org.medseal.TestDatabase;

/** Reads lists from the test database, whoever may see them. */
public final class TestLists {
    private TestLists() {}

    public static ListPart page(ListDefinition list, ListQuery query) {
        try (Connection connection = TestDatabase.begin()) {
            return new ListReader(connection).page(list, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
