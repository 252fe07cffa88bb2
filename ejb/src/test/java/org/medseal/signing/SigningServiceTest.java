package org.medseal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medseal.RefusedException;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Code;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.ElementString;
import org.medseal.serials.SerialsFixture;

class SigningServiceTest {
    private static final String PACK = "(01)09506000134352(21)A1b2-C3(17)281031(10)L/42";

    private final SigningService service = new SigningService();
    /** Each test has days of its own, so that no other's key signs. */
    private static final AtomicInteger TURN = new AtomicInteger();

    private static final Duration SIGNING = Duration.ofDays(10);

    private Instant now = Instant.parse("2026-11-23T12:00:00Z").plus(SIGNING.multipliedBy(2L * TURN.incrementAndGet()));

    @BeforeEach
    void outsideAServer() {
        service.database = TestDatabase.dataSource();
        service.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        service.audit = new AuditTrail(TestDatabase.dataSource(), service.clock);
        service.keys = new CodeKeys();
        service.keys.master = SerialsFixture.masterKey();
    }

    private CodeKey key(KeyAlgorithm algorithm) {
        now = now.plusSeconds(1);
        return service.create(new CreateKey(algorithm, null, now.plus(SIGNING), null));
    }

    private String signed(String code, KeyAlgorithm algorithm) {
        return service.sign(List.of(Code.parse(code)), algorithm).get(0).bracketed();
    }

    private SignatureAnswer check(String code) {
        return service.check(Code.parse(code)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whatItSignsItTakesInEveryForm(KeyAlgorithm algorithm) {
        CodeKey key = key(algorithm);
        ElementString signed =
                service.sign(List.of(Code.parse(PACK)), algorithm).get(0);
        assertThat(signed.elements().get(5).value()).hasSize(4 + algorithm.characters());
        String link = DigitalLink.of(signed.elements()).uri();
        for (String form : List.of(signed.text(), "]d2" + signed.text(), signed.bracketed(), link)) {
            SignatureAnswer answer = check(form);
            assertThat(answer.isValid()).as("%s %s", form, answer).isTrue();
            assertThat(answer.sentence()).isEqualTo("Signed by its maker with key " + key.id() + ", and unchanged");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyChangedCharacterIsRefused(KeyAlgorithm algorithm) {
        key(algorithm);
        String signed = signed(PACK, algorithm);
        for (String[] change : new String[][] {
            {"(21)A1b2", "(21)A1B2"}, {"(17)281031", "(17)281030"}, {"(10)L/42", "(10)L/43"}, {"(10)L/42", ""}
        }) {
            SignatureAnswer answer = check(signed.replace(change[0], change[1]));
            assertThat(answer.status()).isEqualTo(SignatureStatus.CHANGED);
            assertThat(answer.sentence())
                    .isEqualTo("The code is not as the maker signed it: GTIN, serial number, lot or expiry date was"
                            + " changed, or the signature");
        }
        int at = signed.indexOf("(92)") + 4 + 4 + 6;
        String other = signed.substring(0, at) + (signed.charAt(at) == 'x' ? 'y' : 'x') + signed.substring(at + 1);
        assertThat(check(other).status()).isEqualTo(SignatureStatus.CHANGED);
        assertThat(check(signed.substring(0, signed.length() - 4)).status()).isEqualTo(SignatureStatus.MALFORMED);
    }

    @ParameterizedTest
    @EnumSource
    void anotherProductsSignatureIsRefused(KeyAlgorithm algorithm) {
        key(algorithm);
        String signed = signed(PACK, algorithm).replace("09506000134352", "09506000134369");
        SignatureAnswer answer = check(signed);
        assertThat(answer.status()).isEqualTo(SignatureStatus.OTHER_PRODUCT);
        assertThat(answer.sentence()).isEqualTo("The signature was made for another product than GTIN 09506000134369");
    }

    @Test
    void aKeyOutOfDateIsRefused() {
        CodeKey key = key(KeyAlgorithm.ED25519);
        String signed = signed(PACK, KeyAlgorithm.ED25519);
        now = key.activeUntil().plusSeconds(1);
        assertThat(check(signed).isValid())
                .as("it signs no more, but is trusted")
                .isTrue();
        now = key.trustedUntil();
        SignatureAnswer answer = check(signed);
        assertThat(answer.status()).isEqualTo(SignatureStatus.KEY_OUT_OF_DATE);
        assertThat(answer.sentence())
                .isEqualTo("Key " + key.id() + " is out of date since "
                        + key.trustedUntil().toString().substring(0, 10));
        now = key.activeFrom().minusSeconds(1);
        assertThat(check(signed).status()).isEqualTo(SignatureStatus.KEY_NOT_YET_VALID);
    }

    @Test
    void aWithdrawnKeyIsRefusedAndSignsNoMore() {
        CodeKey older = key(KeyAlgorithm.ED25519);
        CodeKey key = key(KeyAlgorithm.ED25519);
        String signed = signed(PACK, KeyAlgorithm.ED25519);
        assertThatThrownBy(() -> service.retire(key.id(), " ")).hasMessageContaining("reason");
        now = now.plusSeconds(1);
        service.retire(key.id(), "Somebody may have copied it");
        assertThat(check(signed).status()).isEqualTo(SignatureStatus.RETIRED_KEY);
        assertThat(check(signed(PACK, KeyAlgorithm.ED25519)).keyId()).isEqualTo(older.id());
        assertThat(Jwks.parse(service.jwks()))
                .filteredOn(one -> one.id().equals(key.id()))
                .extracting(CodeKey::retiredAt)
                .containsExactly(now);
    }

    @Test
    void keysTakeTurns() {
        CodeKey first = key(KeyAlgorithm.ED25519);
        Instant next = now.plus(Duration.ofDays(5));
        CodeKey second = service.create(new CreateKey(KeyAlgorithm.ED25519, next, next.plus(SIGNING), null));
        assertThat(check(signed(PACK, KeyAlgorithm.ED25519)).keyId()).isEqualTo(first.id());
        String old = signed(PACK, KeyAlgorithm.ED25519);
        now = next;
        assertThat(check(signed(PACK, KeyAlgorithm.ED25519)).keyId()).isEqualTo(second.id());
        assertThat(check(old).isValid()).isTrue();
    }

    /** What a pharmacy's program does: the maker's JWKS once, then no connection. */
    @Test
    void verifiesWithTheJwksAlone() {
        CodeKey key = key(KeyAlgorithm.ED25519);
        String signed = signed(PACK, KeyAlgorithm.ED25519);
        String small = signedSmall();
        String jwks = service.jwks();
        assertThat(jwks)
                .contains("\"kid\":\"" + key.id() + "\"")
                .doesNotContain("\"d\"")
                .doesNotContain("oct");
        SignatureCheck check = SignatureCheck.with(Jwks.parse(jwks));
        assertThat(check.check(Code.parse(signed), now)).get().matches(SignatureAnswer::isValid);
        assertThat(check.check(Code.parse(signed.replace("A1b2", "A1b3")), now)
                        .orElseThrow()
                        .status())
                .isEqualTo(SignatureStatus.CHANGED);
        assertThat(check.check(Code.parse(signed.replace("(91)" + key.id(), "(91)00000000")), now)
                        .orElseThrow()
                        .status())
                .isEqualTo(SignatureStatus.UNKNOWN_KEY);
        assertThat(check.check(Code.parse(small), now).orElseThrow().status())
                .as("secret keys are in no JWKS")
                .isEqualTo(SignatureStatus.UNKNOWN_KEY);
    }

    private String signedSmall() {
        key(KeyAlgorithm.HMAC);
        return signed(PACK, KeyAlgorithm.HMAC);
    }

    @Test
    void whatIsNotSignedHasNoAnswer() {
        assertThat(service.check(Code.parse(PACK))).isEmpty();
        assertThat(service.check(Code.parse("(01)09506000134352(21)ABCDEFGHIJKLM(91)EE06(92)" + "a".repeat(44))))
                .as("an authority's tail")
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBeSigned() {
        key(KeyAlgorithm.ED25519);
        assertThatThrownBy(() -> signed("(01)09506000134352(10)L", KeyAlgorithm.ED25519))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("names no single pack");
        assertThatThrownBy(() -> signed(signed(PACK, KeyAlgorithm.ED25519), KeyAlgorithm.ED25519))
                .hasMessageContaining("has AI 91 or 92 already");
        assertThatThrownBy(() -> signed("(01)09506000134352(21)A(17)361031", KeyAlgorithm.ED25519))
                .hasMessageContaining("is good for longer than key");
        Instant from = now;
        assertThatThrownBy(() -> service.create(new CreateKey(KeyAlgorithm.HMAC, from, from, null)))
                .hasMessageContaining("in this order");
    }

    @Test
    void noSecretIsInTheDatabaseUnwrapped() throws SQLException {
        CodeKey key = key(KeyAlgorithm.ED25519);
        byte[] wrapped;
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select wrapped_key from code_key where id = ?")) {
            select.setString(1, key.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                wrapped = row.getBytes(1);
            }
        }
        byte[] secret = service.keys.open(key, wrapped);
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, secret.length - 32, 32, StandardCharsets.ISO_8859_1));
        CodeKey other = key(KeyAlgorithm.ED25519);
        assertThatThrownBy(() -> service.keys.open(other, wrapped))
                .as("bound to its row")
                .hasMessageContaining("unwrapped");
    }
}
