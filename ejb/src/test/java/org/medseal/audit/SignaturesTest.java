package org.medseal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medseal.TestDatabase;

class SignaturesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Signatures signatures = new Signatures(
            TestDatabase.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            (account, password) -> account.equals("approver") && new String(password).equals("right"));

    private static Signatures.Subject subject(Object content) {
        return new Signatures.Subject("recall", "1", content);
    }

    @Test
    void keepsWhoSignedWhatWhenAndWhatItMeans() {
        SignatureRow row = signatures.sign("approver", "right", " approved ", subject(Map.of("lot", "A1234")));
        assertThat(signatures.find(row.number())).contains(row);
        assertThat(row.who()).isEqualTo("approver");
        assertThat(row.signedAt()).isEqualTo(NOW);
        assertThat(row.meaning()).isEqualTo("approved");
        assertThat(row.digest()).isEqualTo(Signatures.digest("{\"lot\":\"A1234\"}"));
    }

    @Test
    void anotherContentHasAnotherDigest() {
        SignatureRow one = signatures.sign("approver", "right", "approved", subject(Map.of("lot", "A1234")));
        SignatureRow other = signatures.sign("approver", "right", "approved", subject(Map.of("lot", "A1235")));
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void refusesAWrongPasswordAndASignatureWithoutMeaning() {
        assertThatThrownBy(() -> signatures.sign("approver", "wrong", "approved", subject("x")))
                .hasMessage("That is not the password of approver; nothing was signed and nothing was done");
        assertThatThrownBy(() -> signatures.sign("approver", "right", " ", subject("x")))
                .hasMessageContaining("its meaning");
        assertThatThrownBy(() -> signatures.sign("approver", null, "approved", subject("x")))
                .hasMessageContaining("password");
    }

    @Test
    void nobodyChangesASignature() throws SQLException {
        signatures.sign("approver", "right", "approved", subject("x"));
        try (Connection connection = TestDatabase.begin();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update signature set meaning = 'rejected'"))
                    .hasMessageContaining("permission denied");
        }
    }
}
