package org.medseal.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * What a door knows of the present call and the caller's principal does not tell: the correlation id, the person's
 * time zone, and on whose behalf the application itself is working (the sender of a message).
 */
@RequestScoped
public class CallContext {
    /** The name under which every line of the log carries the correlation id. */
    private static final String LOG_KEY = "correlationId";

    private String correlationId;
    private String zone = "UTC";
    private String sender;

    /** The id that follows a call from door to door; made up here where the caller brought none. */
    public String correlationId() {
        if (correlationId == null) {
            correlate(UUID.randomUUID().toString());
        }
        return correlationId;
    }

    /** From here on, until the call ends or is about another thing, audit trail and log carry this id. */
    public void correlate(String id) {
        correlationId = id;
        MDC.put(LOG_KEY, id);
    }

    /** The next call on this thread is another one. */
    @PreDestroy
    void end() {
        MDC.remove(LOG_KEY);
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
