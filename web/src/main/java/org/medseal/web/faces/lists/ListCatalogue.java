package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.medseal.lists.ListPart;
import org.medseal.lists.ListQuery;
import org.medseal.lists.ListRow;
import org.medseal.lists.ListService;

/** All lists of the console, and the reading of them, counted columns included. */
@ApplicationScoped
public class ListCatalogue {
    private static final int AT_ONCE = 200;

    @Inject
    @Any
    private Instance<ConsoleList> lists;

    @Inject
    private ListService service;

    Optional<ConsoleList> find(String name) {
        return lists.stream()
                .filter(list -> list.definition().name().equals(name))
                .findFirst();
    }

    ListPart page(ConsoleList list, ListQuery query) {
        ListPart part = service.page(list.definition(), query);
        return new ListPart(counted(list, part.rows()), part.total(), part.more());
    }

    void export(ConsoleList list, ListQuery query, Consumer<ListRow> consumer) {
        List<ListRow> waiting = new ArrayList<>();
        service.export(list.definition(), query, row -> {
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                counted(list, waiting).forEach(consumer);
                waiting.clear();
            }
        });
        counted(list, waiting).forEach(consumer);
    }

    private static List<ListRow> counted(ConsoleList list, List<ListRow> rows) {
        List<Map<String, Serializable>> counts = list.count(List.copyOf(rows));
        if (counts.isEmpty()) {
            return List.copyOf(rows);
        }
        List<ListRow> complete = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Serializable> values = new HashMap<>(rows.get(i).values());
            values.putAll(counts.get(i));
            complete.add(new ListRow(values));
        }
        return complete;
    }
}
