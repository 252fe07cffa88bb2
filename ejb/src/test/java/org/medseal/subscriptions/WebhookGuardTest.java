package org.medseal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2001:db8::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001::1"
            })
    void isInside(String address) throws UnknownHostException {
        assertThat(WebhookGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "203.0.112.1",
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "64:ff9b::808:808"
            })
    void isOutside(String address) throws UnknownHostException {
        assertThat(WebhookGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void onlyListedHostsMayBeInsideOrWithoutTls() {
        WebhookGuard guard = new WebhookGuard("localhost, 127.0.0.1");

        assertThat(guard.check("http://127.0.0.1:8080/a?b=c").getPort()).isEqualTo(8080);
        assertThat(guard.check("https://LOCALHOST/a").getPath()).isEqualTo("/a");
        assertThat(guard.check("https://8.8.8.8/hook").getHost()).isEqualTo("8.8.8.8");
        assertThatThrownBy(() -> guard.check("http://8.8.8.8/hook")).hasMessageContaining("https://");
        assertThatThrownBy(() -> guard.check("https://127.0.0.2/hook")).hasMessageContaining("public address");
        assertThatThrownBy(() -> new WebhookGuard(null).check("https://127.0.0.1/"))
                .hasMessageContaining("public address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hook", "https:/x", "https://u:p@8.8.8.8/", "https://8.8.8.8/#a", "file:///etc/passwd"})
    void mustBeAnAddress(String dest) {
        assertThatThrownBy(() -> new WebhookGuard("").check(dest)).isInstanceOf(SubscriptionException.class);
    }
}
