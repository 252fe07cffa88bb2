package org.medseal.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medseal.InvalidInputException;
import org.medseal.RefusedException.Kind;

/** What a route must say, and what it may not. */
final class RouteRules {
    private static final int LONGEST = 500;

    private RouteRules() {}

    static void check(RouteKind kind, RouteDetails details) {
        List<InvalidInputException.Fault> faults = new ArrayList<>();
        if (details.address() == null || !isHttps(details.address())) {
            faults.add(new InvalidInputException.Fault(
                    "/address", "address", "The address begins with https:// and names a host, without user or query"));
        }
        if (details.credential() != null && details.account() == null) {
            faults.add(new InvalidInputException.Fault(
                    "/account", "account", "A credential goes with an account; it is missing"));
        }
        for (String needed : kind.needed()) {
            if (details.settings().getOrDefault(needed, "").isBlank()) {
                faults.add(new InvalidInputException.Fault(
                        "/settings/" + needed, "missing", "A route " + kind + " needs the setting " + needed));
            }
        }
        for (Map.Entry<String, String> setting : details.sorted().entrySet()) {
            if (!kind.knows(setting.getKey())) {
                faults.add(new InvalidInputException.Fault(
                        "/settings/" + setting.getKey(),
                        "unknown-setting",
                        "A route " + kind + " knows no setting " + setting.getKey()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    Kind.AGAINST_RULE, faults.get(0).code(), faults.get(0).detail(), faults);
        }
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
