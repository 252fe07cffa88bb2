package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;

class MasterKeyTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTEXT = {1};

    @Test
    void opensWhatItWrapped() {
        byte[] wrapped = SerialsFixture.masterKey().wrap(KEY, CONTEXT);
        assertThat(SerialsFixture.masterKey().unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
        assertThat(HexFormat.of().formatHex(wrapped))
                .doesNotContain(HexFormat.of().formatHex(KEY));
        assertThat(SerialsFixture.masterKey().wrap(KEY, CONTEXT)).isNotEqualTo(wrapped);
    }

    @Test
    void doesNotOpenForAnotherPoolNorAfterAChange() {
        MasterKey master = SerialsFixture.masterKey();
        byte[] wrapped = master.wrap(KEY, CONTEXT);
        assertThatThrownBy(() -> master.unwrap(wrapped, new byte[] {2})).hasMessageContaining("unwrapped");
        wrapped[20]++;
        assertThatThrownBy(() -> master.unwrap(wrapped, CONTEXT)).hasMessageContaining("unwrapped");
    }

    /** Also before there is a pool: two nodes that start together must not each make a key of their own. */
    @Test
    void theApplicationDoesNotStartWithAnotherMasterKey() throws SQLException {
        MasterKey another = new MasterKey();
        another.key = new SecretKeySpec(
                new byte[] {
                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                    14, 15, 16
                },
                "AES");
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            MasterKeyCheck.check(connection, SerialsFixture.masterKey());
            assertThatThrownBy(() -> MasterKeyCheck.check(connection, another))
                    .hasMessageContaining("credential store is not the one");
        }
    }

    /** The newest pool of all is one of SSCCs then, which has no key. */
    @Test
    void theApplicationStartsAgainAfterSsccsWereGiven() throws SQLException {
        SerialsFixture serials = new SerialsFixture();
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 12, null);
        serials.allocate(new AllocateSsccs("start " + gtin, CompanyPrefix.of(gtin, 12), 7, 1, null));
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            MasterKeyCheck.check(connection, SerialsFixture.masterKey());
        }
    }

    @Test
    void showsNoKeyInAnyText() {
        SerialsFixture serials = new SerialsFixture();
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 12, null);
        Allocation allocation = serials.allocate("no key " + gtin, gtin, 1);
        assertThat(SerialsFixture.masterKey().toString()).isEqualTo("MasterKey");
        assertThat(allocation.toString() + serials.status(gtin)).doesNotContainIgnoringCase("key=", "[B@");
        assertThat(PoolRow.fresh(Series.of(gtin), 1, new PoolForm(Alphabet.NUMERIC, 12), KEY, 1, serials.now))
                .hasToString("GTIN " + gtin + " epoch 1 (pool 0)");
    }
}
