package org.medseal.items;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.serials.NumberRun;
import org.medseal.serials.PoolOpened;
import org.medseal.serials.SerialNumbers;
import org.medseal.serials.SerialsReturning;

/** Tells serials what it cannot know: which numbers items were made of, and which serials others made. */
@ApplicationScoped
public class SerialsObserver {
    /** Numbers looked at together: a hundred blocks. */
    private static final long NUMBERS = 25_600;

    private static final int PAGE = 10_000;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    ItemStore items;

    @Inject
    SerialNumbers serials;

    public SerialsObserver() {}

    /** Outside a server. */
    public SerialsObserver(DataSource database, ItemStore items, SerialNumbers serials) {
        this.database = database;
        this.items = items;
        this.serials = serials;
    }

    /** A number is used as soon as anything was reported of its item, were it only that the code is printed. */
    public void nameUsed(@Observes SerialsReturning question) {
        try (Connection connection = database.getConnection()) {
            for (NumberRun run : question.runs()) {
                for (long first = 0; first < run.length(); first += NUMBERS) {
                    long length = Math.min(NUMBERS, run.length() - first);
                    ItemRuns numbers = ItemRuns.range(run.firstItem() + first, length);
                    items.effective(connection, numbers).values().stream()
                            .filter(item -> item.state() != ItemState.ISSUED || item.lot() != Item.NONE)
                            .forEach(item -> question.used(item.number()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Items of the GTIN that came in while it was nobody's here keep their serials from the new pool. */
    public void nameForeign(@Observes PoolOpened opened) {
        Gtin gtin = opened.gtin();
        try (Connection connection = database.getConnection()) {
            ForeignSql sql = new ForeignSql(connection);
            List<SerialNumber> page = List.of();
            do {
                String after = page.isEmpty() ? "" : page.get(page.size() - 1).value();
                page = sql.keys(EpcKey.ofGtin(gtin), EpcKey.ofGtin(gtin) + after, PAGE).stream()
                        .map(key -> ((Sgtin) EpcKey.parse(key)).serial())
                        .toList();
                serials.registerForeign(gtin, page);
            } while (page.size() == PAGE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
