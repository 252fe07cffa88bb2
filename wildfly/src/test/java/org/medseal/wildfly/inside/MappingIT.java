package org.medseal.wildfly.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.RefusedException;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.masterdata.Address;
import org.medseal.masterdata.LotDetails;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.NationalNumber;
import org.medseal.masterdata.PackContents;
import org.medseal.masterdata.PackagingLevel;
import org.medseal.masterdata.PartyDetails;
import org.medseal.masterdata.PartyRow;
import org.medseal.masterdata.ProductDetails;
import org.medseal.masterdata.ProductRow;
import org.medseal.masterdata.PutLot;
import org.medseal.masterdata.PutParty;
import org.medseal.masterdata.PutProduct;
import org.medseal.masterdata.SerialPoolTerms;
import org.medseal.serials.Alphabet;
import org.medseal.serials.PoolStatus;
import org.medseal.serials.SerialService;

/** What people name is kept by JPA, and read back as it was put: every member, every converter. */
@InServer
class MappingIT {
    private static final CompanyPrefix PREFIX = new CompanyPrefix("9506000");

    private MasterDataService masterData;
    private SerialService serials;

    @Deployment
    static WebArchive deployment() {
        return Medseal.deployment(MappingIT.class);
    }

    @BeforeEach
    void findServices() {
        masterData = Medseal.service(MasterDataService.class);
        serials = Medseal.service(SerialService.class);
    }

    @Test
    void aProductIsReadAsItWasPut() throws Exception {
        Gtin unit = put(Medseal.gtin(), unit()).gtin();
        ProductDetails details = new ProductDetails(
                "Case of 20 Österreich-Tabletten 5 µg",
                PREFIX,
                PackagingLevel.CASE,
                "EU",
                "5 µg",
                "tablet",
                20,
                new Gln("9506000000015"),
                new PackContents(unit, 20),
                List.of(new NationalNumber("DE-PZN", "01234562"), new NationalNumber("FR-CIP", "3400930000014")),
                new SerialPoolTerms(14, "alphanumeric"));
        ProductRow put = put(Medseal.gtin(), details);
        assertThat(masterData.getProduct(put.gtin())).isEqualTo(put);
        assertThat(put.details()).isEqualTo(details);
    }

    @Test
    void aMomentIsKeptAsAMoment() throws Exception {
        ProductRow put = put(Medseal.gtin(), unit());
        try (Connection connection = ((DataSource) Medseal.lookup("java:jboss/datasources/MedsealDS")).getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select valid_from, gtin from product where gtin = ?")) {
            select.setString(1, put.gtin().toString());
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject(1, OffsetDateTime.class).toInstant()).isEqualTo(put.validFrom());
                assertThat(row.getMetaData().getColumnTypeName(1)).isEqualTo("timestamptz");
                assertThat(row.getMetaData().getColumnTypeName(2)).isEqualTo("text");
            }
        }
    }

    @Test
    void aLotAndAPartyAreReadAsTheyWerePut() throws Exception {
        Gtin gtin = put(Medseal.gtin(), unit()).gtin();
        LotDetails details =
                new LotDetails(LocalDate.of(2028, 2, 29), LocalDate.of(2026, 2, 28), 5_000, new Gln("9506000000015"));
        LotRow lot = Medseal.as("erp", () -> masterData.putLot(new PutLot(gtin, new LotNumber("L/+1"), null, details)))
                .row();
        assertThat(masterData.getLot(gtin, new LotNumber("L/+1"))).isEqualTo(lot);
        assertThat(lot.details()).isEqualTo(details);

        PartyDetails known = new PartyDetails(
                "Œuvre & Søn",
                "wholesaler",
                "WDA-1",
                "gdp@example.org",
                new Address("1 rue A", "75001", "Paris", "FR"),
                List.of(PREFIX, new CompanyPrefix("0614141")));
        Gln gln = new Gln("9506000000107");
        PartyRow party = Medseal.as("erp", () -> masterData.putParty(new PutParty(gln, null, known)))
                .row();
        assertThat(masterData.getParty(gln)).isEqualTo(party);
        assertThat(party.details()).isEqualTo(known);
    }

    @Test
    void aPoolIsReadAsItWasOpened() throws Exception {
        Gtin gtin = put(Medseal.gtin(), unit()).gtin();
        PoolStatus pool = Medseal.as("officer", () -> serials.poolStatus(gtin));
        assertThat(pool.alphabet()).isEqualTo(Alphabet.parse("upper-alphanumeric"));
        assertThat(pool.length()).isEqualTo(12);
        assertThat(pool.issued()).isZero();
        assertThat(pool.openedAt()).isNotNull();
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondIsRefused() throws Exception {
        ProductRow first = put(Medseal.gtin(), unit());
        PutProduct change = new PutProduct(first.gtin(), first.version(), renamed("New name"));
        ProductRow second =
                Medseal.as("admin", () -> masterData.putProduct(change)).row();
        assertThat(second.version()).isGreaterThan(first.version());
        PutProduct late = new PutProduct(first.gtin(), first.version(), renamed("Another name"));
        assertThatThrownBy(() -> Medseal.as("admin", () -> masterData.putProduct(late)))
                .isInstanceOf(RefusedException.class);
        assertThat(masterData.getProduct(first.gtin()).name()).isEqualTo("New name");
    }

    private ProductRow put(Gtin gtin, ProductDetails details) throws Exception {
        return Medseal.as("admin", () -> masterData.putProduct(new PutProduct(gtin, null, details)))
                .row();
    }

    private static ProductDetails unit() {
        return renamed("Test tablets");
    }

    private static ProductDetails renamed(String name) {
        return new ProductDetails(
                name,
                PREFIX,
                PackagingLevel.UNIT,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new SerialPoolTerms(12, "upper-alphanumeric"));
    }
}
