package org.medseal.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To which addresses messages may go. A subscriber chooses the address, so without this it could make the server ask its own
 * network: only HTTPS, and only to addresses that are public, both when it subscribes and before every message. Hosts that
 * the deployer lists in {@code MEDSEAL_WEBHOOK_HOSTS} (or {@code medseal.webhook-hosts}), by comma, may be private, and may
 * be told over HTTP.
 */
@ApplicationScoped
public class WebhookGuard {
    private static final int LONGEST = 2000;

    private final Set<String> trusted;

    public WebhookGuard() {
        this(System.getProperty("medseal.webhook-hosts", System.getenv("MEDSEAL_WEBHOOK_HOSTS")));
    }

    WebhookGuard(String hosts) {
        trusted = hosts == null
                ? Set.of()
                : Arrays.stream(hosts.split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** The address, if messages may go there; refused otherwise. */
    URI check(String dest) {
        URI address = parse(dest);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (trusted.contains(host)) {
            return address;
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw SubscriptionException.destination("The address of a subscription begins with https://");
        }
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (!isPublic(each)) {
                    throw SubscriptionException.destination(
                            "The host " + host + " is not at a public address; messages go to such only");
                }
            }
        } catch (UnknownHostException e) {
            throw SubscriptionException.destination("There is no host " + host);
        }
        return address;
    }

    private static URI parse(String dest) {
        try {
            URI address = new URI(dest == null ? "" : dest);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web
                    && dest.length() <= LONGEST
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw SubscriptionException.destination(
                "dest is the address that messages go to: https:// and a host, without user or fragment");
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    /** Not those of RFC 6890: this network, shared, protocol assignments, benchmarks, documentation, reserved. */
    private static boolean isPublic4(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2));
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Only global unicast (2000::/3), not documentation, and of 6to4 and NAT64 not what stands for a private one. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x64 && second == 0xff9b) {
            return isPublic4(bytes, 12);
        }
        if (first == 0x2002) {
            return isPublic4(bytes, 2);
        }
        boolean special = first == 0x2001 && (second == 0xdb8 || second < 0x200);
        return first >> 13 == 1 && !special;
    }
}
