package org.medseal.trace;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.medseal.items.ItemStore;
import org.medseal.masterdata.LotRow;

/** A lot as the sum of its packs: a scan of the lot's blocks, whatever else is stored. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "system"})
public class LotService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Inject
    ItemStore items;

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
}
