package org.medseal.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where and how.
 *
 * @param address begins with {@code https://}
 * @param account whom the receiver knows us as, or null
 * @param credential alias of the password in the key store, or null
 * @param trust alias of the certificate that the receiver shows or that signed it; null: one that the JDK trusts
 * @param settings what the kind of route asks for besides
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RouteDetails(
        String address, String account, String credential, String trust, Map<String, String> settings)
        implements Serializable {
    public RouteDetails {
        settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    /** In the order of their names, so that equal settings are written equally. */
    Map<String, String> sorted() {
        return new TreeMap<>(settings);
    }
}
