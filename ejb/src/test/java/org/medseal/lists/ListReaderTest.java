package org.medseal.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medseal.lists.ListColumn.count;
import static org.medseal.lists.ListColumn.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medseal.InvalidInputException;
import org.medseal.TestDatabase;
import org.medseal.capture.CaptureLists;
import org.medseal.masterdata.MasterLists;
import org.medseal.recall.RecallLists;
import org.medseal.serials.SerialLists;

class ListReaderTest {
    private static final ListDefinition LIST = ListDefinition.of(
                    "numbers",
                    "(select n, 'name ' || n as name, case when n % 2 = 0 then n end as even,"
                            + " timestamptz '2026-11-01 12:00Z' + n * interval '1 day' as at"
                            + " from generate_series(1, 60) n) numbers",
                    "n",
                    count("n", "n"),
                    text("name", "name"),
                    count("even", "even"))
            .filteredBy(
                    ListFilter.contains("q", "name"),
                    ListFilter.number("n", "n"),
                    ListFilter.from("from", "at"),
                    ListFilter.until("until", "at"));

    private Connection connection;

    @BeforeEach
    void begin() {
        connection = TestDatabase.begin();
    }

    @AfterEach
    void undo() throws SQLException {
        connection.close();
    }

    @Test
    void readsOnePageAndCountsAll() throws SQLException {
        ListPart part = new ListReader(connection).page(LIST, query(null, false, 3, Map.of()));
        assertThat(part.total()).isEqualTo(60);
        assertThat(part.more()).isFalse();
        assertThat(numbers(part.rows())).hasSize(10).startsWith(51L);
    }

    @Test
    void sortsDownwardsWithEmptyOnesLast() throws SQLException {
        ListPart part = new ListReader(connection).page(LIST, query("even", true, 1, Map.of()));
        assertThat(numbers(part.rows())).startsWith(60L, 58L, 56L);
    }

    @Test
    void sortsAsAtFirstWhereTheColumnIsUnknown() throws SQLException {
        ListPart part = new ListReader(connection).page(LIST, query("n; drop table lot", false, 1, Map.of()));
        assertThat(numbers(part.rows())).startsWith(1L, 2L);
    }

    @Test
    void takesPercentAndUnderscoreAsThemselves() throws SQLException {
        assertThat(total(Map.of("q", "NAME 6"))).isEqualTo(2);
        assertThat(total(Map.of("q", "name_6"))).isZero();
        assertThat(total(Map.of("q", "%"))).isZero();
    }

    @Test
    void aDayIsMeantFromItsBeginningToItsEnd() throws SQLException {
        assertThat(total(Map.of("from", "2026-11-05", "until", "2026-11-06"))).isEqualTo(2);
    }

    @Test
    void namesTheFilterThatCannotBeRead() {
        assertThatThrownBy(() -> total(Map.of("from", "yesterday")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults().get(0).pointer()).isEqualTo("/from"));
    }

    @Test
    void countsNoFurtherThanAnybodyTurnsPages() throws SQLException {
        ListDefinition long_ = ListDefinition.of("long", "generate_series(1, 100500) n", "n", count("n", "n"));
        ListPart part = new ListReader(connection).page(long_, query(null, false, 1, Map.of()));
        assertThat(part.total()).isEqualTo(100_000);
        assertThat(part.more()).isTrue();
        List<ListRow> all = new ArrayList<>();
        new ListReader(connection).all(long_, query(null, false, 1, Map.of()), all::add);
        assertThat(all).hasSize(100_500);
    }

    static List<ListDefinition> lists() {
        return List.of(
                MasterLists.PRODUCTS,
                MasterLists.LOTS,
                MasterLists.PARTIES,
                MasterLists.LOCATIONS,
                SerialLists.POOLS,
                SerialLists.REQUESTS,
                SerialLists.RETURNS,
                MasterLists.VERSIONS,
                CaptureLists.CAPTURES,
                RecallLists.RECALLS);
    }

    /** Whatever the definitions say, PostgreSQL understands: every column both ways, every filter. */
    @ParameterizedTest
    @MethodSource("lists")
    void everyColumnSortsAndEveryFilterFilters(ListDefinition list) throws SQLException {
        ListReader reader = new ListReader(connection);
        for (ListColumn column : list.columns()) {
            reader.page(list, query(column.key(), false, 1, Map.of()));
            reader.page(list, query(column.key(), true, 1, Map.of()));
        }
        for (ListFilter filter : list.filters()) {
            String text =
                    switch (filter.kind()) {
                        case NUMBER -> "1";
                        case FROM, UNTIL -> "2026-11-01";
                        case CONTAINS, EQUALS -> "x";
                        case CHOICE -> filter.choices().get(0);
                    };
            reader.page(list, query(null, false, 1, Map.of(filter.key(), text)));
        }
    }

    private long total(Map<String, String> filters) throws SQLException {
        return new ListReader(connection)
                .page(LIST, query(null, false, 1, filters))
                .total();
    }

    private static ListQuery query(String sort, boolean descending, int page, Map<String, String> filters) {
        return new ListQuery(sort, descending, page, 25, filters);
    }

    private static List<Long> numbers(List<ListRow> rows) {
        return rows.stream().map(row -> (Long) row.value("n")).toList();
    }
}
