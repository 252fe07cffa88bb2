package org.medseal.trace;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.medseal.items.Item;
import org.medseal.items.ItemState;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;

/** A lot as the sum of its packs: a scan of the lot's blocks, whatever else is stored. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "system"})
public class LotService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    ItemStore items;

    @Inject
    MasterDataService masterData;

    public LotCounts counts(LotRow lot) {
        return counts(lot.id());
    }

    /** @param lot its number inside */
    public LotCounts counts(int lot) {
        try (Connection connection = database.getConnection()) {
            return new LotCounts(items.countLot(connection, lot));
        } catch (SQLException e) {
            throw new IllegalStateException("The lot cannot be counted", e);
        }
    }

    /** Counts, packing and places in one scan of the lot's blocks. */
    public LotStanding standing(LotRow lot) {
        Map<ItemState, Long> states = new EnumMap<>(ItemState.class);
        Map<Integer, Long> places = new HashMap<>();
        LongAdder packed = new LongAdder();
        LongAdder loose = new LongAdder();
        try (Connection connection = database.getConnection()) {
            items.scanLot(connection, lot.id(), (item, count) -> {
                states.merge(item.state(), count, Long::sum);
                if (!item.state().isOut()) {
                    places.merge(item.location(), count, Long::sum);
                    (item.isPacked() ? packed : loose).add(count);
                }
            });
            long issued = issued(connection, lot);
            return new LotStanding(new LotCounts(states), issued, packed.sum(), loose.sum(), named(places));
        } catch (SQLException e) {
            throw new IllegalStateException("The lot cannot be counted", e);
        }
    }

    private List<LotStanding.AtPlace> named(Map<Integer, Long> places) {
        return places.entrySet().stream()
                .map(entry -> new LotStanding.AtPlace(
                        entry.getKey() == Item.NONE ? null : masterData.locationUri(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(LotStanding.AtPlace::count).reversed())
                .toList();
    }

    private static long issued(Connection connection, LotRow lot) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select coalesce(sum(a.quantity), 0)"
                + " from serial_allocation a join serial_pool p on p.id = a.pool where a.lot = ? and p.gtin = ?")) {
            query.setString(1, lot.lot().toString());
            query.setString(2, lot.gtin().toString());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
