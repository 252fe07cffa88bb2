package org.medseal.masterdata;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditTrail;

/** The service on the test database, each call in a transaction of its own, as a server would have it. */
public final class TestMasterData {
    private static final EntityManagerFactory FACTORY = Persistence.createEntityManagerFactory(
            "medseal",
            Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.jtaDataSource", "",
                    "jakarta.persistence.nonJtaDataSource", TestDatabase.dataSource(),
                    "eclipselink.weaving", "false",
                    "eclipselink.target-server", "None"));

    private final Clock clock;

    public TestMasterData(Clock clock) {
        this.clock = clock;
    }

    public <T> T in(Function<MasterDataService, T> use) {
        EntityManager entities = FACTORY.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = use.apply(new MasterDataService(
                    entities,
                    new AuditTrail(TestDatabase.dataSource(), clock),
                    new PlaceDictionary(TestDatabase.dataSource()),
                    clock));
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}
