package org.medseal.verification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.medseal.gs1.Sgtin;
import org.medseal.items.Disposition;
import org.medseal.items.Item;
import org.medseal.items.ItemChain;
import org.medseal.items.ItemNumbers;
import org.medseal.masterdata.LotReading;
import org.medseal.masterdata.LotRow;

/**
 * What a judgement is made of, as it is now: the pack, its containers and its lot come in one statement, and nothing of
 * them is remembered. So a recall, on whichever node it starts, holds for the next question on every one.
 */
@ApplicationScoped
public class Packs {
    // Without the offset the planner may join by reading the whole table of lots.
    private static final String SELECT = "select " + ItemChain.COLUMNS + ", " + LotReading.COLUMNS
            + " from item_chain(?) c left join lateral (select * from lot where c.depth = 0 and id = c.lot offset 0) l"
            + " on true";

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    ItemNumbers numbers;

    PackFacts facts(Sgtin pack) {
        try {
            PackFacts facts = numbers.read(pack, this::read, PackFacts::wasMade).what();
            return facts == null ? PackFacts.NEVER_ISSUED : facts;
        } catch (SQLException e) {
            throw new IllegalStateException("The pack cannot be looked up", e);
        }
    }

    private PackFacts read(long number) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, number);
            LotRow[] lot = {null};
            try (ResultSet rows = select.executeQuery()) {
                ItemChain chain = ItemChain.read(rows, number, item -> {
                    if (item.number() == number) {
                        lot[0] = LotReading.find(rows, ItemChain.NEXT_COLUMN).orElse(null);
                    }
                });
                Item item = chain.effective();
                return new PackFacts(item.state(), item.recalled() ? Disposition.RECALLED : item.disposition(), lot[0]);
            }
        }
    }
}
