package org.medseal.verification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.medseal.gs1.Sgtin;
import org.medseal.items.Item;
import org.medseal.items.ItemChain;
import org.medseal.items.ItemNumbers;
import org.medseal.masterdata.LotReading;
import org.medseal.masterdata.LotRow;

/**
 * What a judgement is made of, as it is now: packs, their containers and their lots come in one statement. What is
 * {@link Remembered} of them is told only where the database says that it is so still. So a recall, on whichever node it
 * starts, holds for the next question on every one.
 */
@ApplicationScoped
public class Packs {
    // The array stands in a select of its own so that the planner does not see how long it is: it would plan anew for
    // each length, which takes ten times as long as the reading. Without the offset it may read the whole table of
    // lots.
    private static final String SELECT = "select " + ItemChain.COLUMNS + ", " + LotReading.COLUMNS
            + ", w.place from unnest((select ?::bigint[])) with ordinality w(number, place)"
            + " cross join lateral item_chain(w.number) c"
            + " left join lateral (select * from lot where c.depth = 0 and id = c.lot offset 0) l on true";

    private static final int LOT = ItemChain.NEXT_COLUMN;
    private static final int PLACE = LOT + LotReading.COLUMNS.split(",").length;

    /** More would not be answered sooner: the database has about as many processors. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Remembered remembered = new Remembered();
    private final Together<Long, PackFacts> together = new Together<>(AT_ONCE, this::read);

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    ItemNumbers numbers;

    PackFacts facts(Sgtin pack) {
        try {
            PackFacts facts =
                    numbers.read(pack, together::ask, PackFacts::wasMade).what();
            return facts == null ? PackFacts.NEVER_ISSUED : facts;
        } catch (SQLException e) {
            throw new IllegalStateException("The pack cannot be looked up", e);
        }
    }

    private List<PackFacts> read(List<Long> wanted) {
        try (Connection connection = database.getConnection()) {
            Map<Long, PackFacts> facts = remembered.facts(connection, wanted);
            List<Long> others = wanted.stream()
                    .filter(number -> !facts.containsKey(number))
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                facts.putAll(read(connection, others));
            }
            return wanted.stream().map(facts::get).toList();
        } catch (SQLException e) {
            remembered.clear();
            throw new IllegalStateException("The packs cannot be looked up", e);
        }
    }

    private Map<Long, PackFacts> read(Connection connection, List<Long> wanted) throws SQLException {
        List<ItemChain.Rows> rows = new ArrayList<>();
        wanted.forEach(number -> rows.add(new ItemChain.Rows()));
        LotRow[] lots = new LotRow[wanted.size()];
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("bigint", wanted.toArray()));
            try (ResultSet row = select.executeQuery()) {
                Map<Integer, LotRow> known = new HashMap<>();
                while (row.next()) {
                    int i = row.getInt(PLACE) - 1;
                    Item item = rows.get(i).add(row);
                    if (item.number() == wanted.get(i)) {
                        lots[i] = lot(row, known);
                    }
                }
            }
        }
        List<ItemChain> chains = new ArrayList<>();
        Map<Long, PackFacts> facts = new HashMap<>();
        for (int i = 0; i < lots.length; i++) {
            chains.add(rows.get(i).chain(wanted.get(i)));
            facts.put(wanted.get(i), PackFacts.of(chains.get(i).effective(), lots[i]));
        }
        remembered.learn(connection, chains);
        return facts;
    }

    /** Many of one lot are asked about together. */
    private static LotRow lot(ResultSet row, Map<Integer, LotRow> known) throws SQLException {
        int id = row.getInt(LOT);
        if (row.wasNull()) {
            return null;
        }
        LotRow lot = known.get(id);
        if (lot == null) {
            lot = LotReading.find(row, LOT).orElseThrow();
            known.put(id, lot);
        }
        return lot;
    }
}
