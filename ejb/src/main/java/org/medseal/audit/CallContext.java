package org.medseal.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * What a door knows of the present call and the caller's principal does not tell: the correlation id, the person's
 * time zone, and on whose behalf the application itself is working (the sender of a message).
 */
@RequestScoped
public class CallContext {
    private String correlationId;
    private String zone = "UTC";
    private String sender;

    /** The id that follows a call from door to door; made up here where the caller brought none. */
    public String correlationId() {
        if (correlationId == null) {
            correlationId = UUID.randomUUID().toString();
        }
        return correlationId;
    }

    public void correlate(String id) {
        correlationId = id;
    }

    public String zone() {
        return zone;
    }

    public void inZone(String id) {
        zone = id;
    }

    /** Null unless a door named somebody. */
    public String sender() {
        return sender;
    }

    public void onBehalfOf(String account) {
        sender = account;
    }
}
