package org.medseal.dashboard;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductRow;
import org.medseal.serials.SerialService;
import org.medseal.trace.LotService;

/** How things stand now. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
public class DashboardService {
    private static final int LOTS = 8;
    private static final int POOLS = 6;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    MasterDataService masterData;

    @Inject
    SerialService serials;

    @Inject
    LotService lots;

    public Standing standing() {
        try (Connection connection = database.getConnection()) {
            StandingQueries queries = new StandingQueries(connection);
            List<Standing.LotInWork> inWork = new ArrayList<>();
            for (int id : queries.openLots(LOTS)) {
                LotRow lot = masterData.getLot(id);
                inWork.add(new Standing.LotInWork(lot, name(lot.gtin()), lots.counts(id)));
            }
            List<Standing.PoolInUse> pools = new ArrayList<>();
            for (Gtin gtin : queries.fullestPools(POOLS)) {
                pools.add(new Standing.PoolInUse(serials.poolStatus(gtin), name(gtin)));
            }
            pools.sort(Comparator.comparing(
                    pool -> pool.status().daysOfCover(), Comparator.nullsLast(Comparator.naturalOrder())));
            return new Standing(List.copyOf(inWork), List.copyOf(pools), queries.waiting(), queries.urgent());
        } catch (SQLException e) {
            throw new IllegalStateException("How things stand cannot be read", e);
        }
    }

    /** Changes whenever anything happened that the console shows; tells nothing else. */
    @PermitAll
    public String stamp() {
        try (Connection connection = database.getConnection()) {
            return new StandingQueries(connection).stamp();
        } catch (SQLException e) {
            throw new IllegalStateException("Whether anything happened cannot be read", e);
        }
    }

    private String name(Gtin gtin) {
        return masterData.findProduct(gtin).map(ProductRow::name).orElse(gtin.toString());
    }
}
