package org.medseal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.medseal.items.Item;
import org.medseal.items.ItemStore;

/** Blocks that were kept before they were kept as runs say the same afterwards. */
class BlockMigrationTest {
    private static final String ITEMS = "select i::text from medseal.item i order by number";

    @Test
    void keepsWhatWasKnownOfEveryItem() throws SQLException {
        DataSource owner = TestDatabase.empty("blocks_before");
        Migration.migrate(owner, MigrationVersion.fromVersion("61"));
        List<String> before;
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(BLOCKS);
            before = list(statement, ITEMS);
        }
        assertThat(before).hasSize(256 + 3);
        Migration.migrate(owner);
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(list(statement, ITEMS)).isEqualTo(before);
            Item last = new ItemStore().read(connection, 7 * 256 + 255);
            assertThat(last.lot()).isEqualTo(255);
            assertThat(last.parent()).isEqualTo(1L << 40 | 255);
            assertThat(last.location()).isEqualTo(Item.NONE);
            assertThat(last.lastEvent()).isEqualTo(2_000_000_255L);
            assertThat(new ItemStore().read(connection, 9 * 256).state().ordinal())
                    .isZero();
        }
    }

    /** One of which 256 items are known, each different; one that knows three, alike; one that knows nothing. */
    private static final String BLOCKS = """
            insert into item_block
            select 7, state, refs, refs, refs, refs, lots, parents, locations, events, times, dispositions
            from (select string_agg(set_byte('\\x00', 0, i % 5 + 128 * (i % 2)), '' order by i) as state,
                         string_agg(set_byte('\\x00', 0, i), '' order by i) as refs,
                         array_agg(i order by i) as lots,
                         array_agg((1::bigint << 40) + i order by i) as parents,
                         array_agg(case i when 255 then -1 else i end order by i) as locations,
                         array_agg(2000000000::bigint + i order by i) as events,
                         array_agg(1700000000000000::bigint + i order by i) as times,
                         array_agg((i % 9)::smallint order by i) as dispositions
                  from generate_series(0, 255) i) b;
            insert into item_block (block, state, event_ref, events, event_times, dispositions)
            select 8, string_agg(set_byte('\\x00', 0, case when i < 3 then 2 else 0 end), '' order by i),
                   string_agg(set_byte('\\x00', 0, case when i < 3 then 1 else 0 end), '' order by i),
                   '{-1,77}', '{0,1700000000000000}', '{0,3}'
            from generate_series(0, 255) i;
            insert into item_block (block) values (9);
            """;

    private static List<String> list(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
