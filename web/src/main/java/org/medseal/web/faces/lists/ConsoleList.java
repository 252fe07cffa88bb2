package org.medseal.web.faces.lists;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListRow;

/** One list of the console: an application scoped bean. Names of the bundle follow from the definition's name. */
public interface ConsoleList {
    ListDefinition definition();

    /**
     * Where cells lead, by column: an address of ours in which {@code {key}} stands for the value of that column. A cell
     * leads nowhere if one of the values is missing.
     */
    default Map<String, String> links() {
        return Map.of();
    }

    /**
     * The values of the columns that are counted after reading ({@link org.medseal.lists.ListColumn#counted}), for the
     * rows of one page, or for a few hundred rows of an export at a time; in the order of the rows.
     */
    default List<Map<String, Serializable>> count(List<ListRow> rows) {
        return List.of();
    }
}
