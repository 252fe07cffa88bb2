package org.medseal.wildfly.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PackagingLevel;
import org.medseal.masterdata.ProductDetails;
import org.medseal.masterdata.PutProduct;
import org.medseal.masterdata.SerialPoolTerms;
import org.medseal.serials.AllocateSerials;
import org.medseal.serials.Allocation;
import org.medseal.serials.SerialService;

/** Two transactions at one pool: the second waits for the first, and takes up where that one left off. */
@InServer
class AllocationIT {
    private SerialService serials;
    private UserTransaction transaction;
    private ExecutorService other;
    private Gtin gtin;

    @Deployment
    static WebArchive deployment() {
        return Medseal.deployment(AllocationIT.class);
    }

    @BeforeEach
    void aProductWithAPool() throws Exception {
        serials = Medseal.service(SerialService.class);
        transaction = (UserTransaction) Medseal.lookup("java:jboss/UserTransaction");
        other = Executors.newSingleThreadExecutor();
        gtin = Medseal.gtin();
        ProductDetails details = new ProductDetails(
                "Test tablets",
                new CompanyPrefix("9506000"),
                PackagingLevel.UNIT,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new SerialPoolTerms(12, "upper-alphanumeric"));
        MasterDataService masterData = Medseal.service(MasterDataService.class);
        Medseal.as("admin", () -> masterData.putProduct(new PutProduct(gtin, null, details)));
    }

    @AfterEach
    void close() {
        other.shutdownNow();
    }

    @Test
    void theSecondGetsTheNumbersAfterTheFirst() throws Exception {
        transaction.begin();
        Allocation first = allocate(Medseal.id(), 100);
        Future<Allocation> second = other.submit(() -> allocate(Medseal.id(), 50));
        assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        transaction.commit();
        assertThat(second.get(20, TimeUnit.SECONDS).row().run().first())
                .isEqualTo(first.row().run().first() + 100);
        assertThat(issued()).isEqualTo(150);
    }

    @Test
    void theSecondGetsTheNumbersOfAFirstThatWasTakenBack() throws Exception {
        transaction.begin();
        String requestId = Medseal.id();
        Allocation first = allocate(requestId, 100);
        Future<Allocation> second = other.submit(() -> allocate(Medseal.id(), 50));
        assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        transaction.rollback();
        assertThat(second.get(20, TimeUnit.SECONDS).row().run().first())
                .isEqualTo(first.row().run().first());
        assertThat(issued()).isEqualTo(50);
        assertThatThrownBy(() -> Medseal.as("line1", () -> serials.getAllocation(requestId)))
                .hasMessageContaining(requestId);
    }

    @Test
    void theSameRequestTwiceAtOnceGetsTheSameNumbers() throws Exception {
        String requestId = Medseal.id();
        transaction.begin();
        Allocation first = allocate(requestId, 100);
        Future<Allocation> second = other.submit(() -> allocate(requestId, 100));
        assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        transaction.commit();
        assertThat(second.get(20, TimeUnit.SECONDS).row()).isEqualTo(first.row());
        assertThat(second.get().repeated()).isTrue();
        assertThat(issued()).isEqualTo(100);
    }

    private Allocation allocate(String requestId, int quantity) throws Exception {
        Callable<Allocation> work =
                () -> serials.allocate(new AllocateSerials(requestId, gtin, quantity, null, "LINE-01"));
        return Medseal.as("line1", work);
    }

    private long issued() throws Exception {
        return Medseal.as("officer", () -> serials.poolStatus(gtin)).issued();
    }
}
