package org.medseal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medseal.InvalidInputException;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditTrail;
import org.medseal.gs1.Gln;

class RouteServiceTest {
    private static final Gln PARTY = Gln.parse("9521321000032");
    private static final Map<String, String> SENDER = Map.of("sender", "9506000000015");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final RouteService routes =
            new RouteService(TestDatabase.dataSource(), new AuditTrail(TestDatabase.dataSource(), CLOCK), CLOCK);

    private static RouteDetails to(String address, Map<String, String> settings) {
        return new RouteDetails(address, "medseal", "password-alias", "tls-alias", settings);
    }

    @Test
    void aRouteIsKeptAndChangedByVersion() {
        RouteDetails first = to("https://partner.example/a", SENDER);
        int before = routes.put(PARTY, RouteKind.US_DSCSA, first).version();
        RouteRow second = routes.put(PARTY, RouteKind.US_DSCSA, to("https://partner.example/b", SENDER));

        assertThat(second.version()).isEqualTo(before + 1);
        assertThat(routes.find(PARTY, RouteKind.US_DSCSA)).contains(second);
        assertThat(routes.put(PARTY, RouteKind.US_DSCSA, second.details())).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "http://partner.example/epcis",
        "https://user:secret@partner.example/epcis",
        "https:///epcis",
        "file:///etc/passwd",
        "https://partner.example/epcis?key=1",
        "not an address"
    })
    void refusesAnAddressThatIsNotPlainHttps(String address) {
        assertThatThrownBy(() -> routes.put(PARTY, RouteKind.US_DSCSA, to(address, SENDER)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void namesASettingThatIsMissingOrUnknown() {
        assertThatThrownBy(() -> routes.put(PARTY, RouteKind.US_DSCSA, to("https://a.example/", Map.of())))
                .hasMessageContaining("needs the setting sender");
        assertThatThrownBy(() -> routes.put(
                        PARTY,
                        RouteKind.US_DSCSA,
                        to("https://a.example/", Map.of("sender", "9506000000015", "pasword", "x"))))
                .hasMessageContaining("knows no setting pasword");
    }
}
