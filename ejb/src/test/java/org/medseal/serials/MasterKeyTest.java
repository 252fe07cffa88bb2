package org.medseal.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medseal.gs1.Gtin;

class MasterKeyTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTEXT = {1};

    @BeforeEach
    void useAStoreOfItsOwn() {
        SerialsFixture.masterKey();
    }

    @Test
    void opensWhatAnEarlierStartWrapped() {
        byte[] wrapped = new MasterKey().wrap(KEY, CONTEXT);
        assertThat(new MasterKey().unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
        assertThat(HexFormat.of().formatHex(wrapped))
                .doesNotContain(HexFormat.of().formatHex(KEY));
        assertThat(new MasterKey().wrap(KEY, CONTEXT)).isNotEqualTo(wrapped);
    }

    @Test
    void doesNotOpenForAnotherPoolNorAfterAChange() {
        byte[] wrapped = new MasterKey().wrap(KEY, CONTEXT);
        assertThatThrownBy(() -> new MasterKey().unwrap(wrapped, new byte[] {2}))
                .hasMessageContaining("unwrapped");
        wrapped[20]++;
        assertThatThrownBy(() -> new MasterKey().unwrap(wrapped, CONTEXT)).hasMessageContaining("unwrapped");
    }

    @Test
    void doesNotOpenWithAnotherMasterKey() {
        byte[] wrapped = new MasterKey().wrap(KEY, CONTEXT);
        SerialsFixture.masterKey();
        assertThatThrownBy(() -> new MasterKey().unwrap(wrapped, CONTEXT)).hasMessageContaining("master key");
    }

    @Test
    void keepsItsStoreToItself() throws IOException {
        new MasterKey().wrap(KEY, CONTEXT);
        Path store = Path.of(System.getProperty("medseal.master-key-store"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
                .isEqualTo("rw-------");
        System.setProperty("medseal.master-key-store-password", "wrong");
        assertThatThrownBy(() -> new MasterKey().wrap(KEY, CONTEXT))
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void showsNoKeyInAnyText() {
        SerialsFixture serials = new SerialsFixture();
        Gtin gtin = serials.pool(Alphabet.NUMERIC, 12, null);
        Allocation allocation = serials.allocate("no key " + gtin, gtin, 1);
        assertThat(new MasterKey().toString()).isEqualTo("MasterKey medseal-master-key");
        assertThat(allocation.toString() + serials.status(gtin)).doesNotContainIgnoringCase("key=", "[B@");
        assertThat(PoolRow.fresh(Series.of(gtin), 1, new PoolForm(Alphabet.NUMERIC, 12), KEY, 1, serials.now))
                .hasToString("GTIN " + gtin + " epoch 1 (pool 0)");
    }
}
