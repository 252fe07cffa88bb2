package org.medseal.web.streams;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.util.UUID;

/** One connection over which a standing query is told. Its client says nothing. */
public class StreamEndpoint extends Endpoint {
    static final String CONNECTION = "connection";
    private static final int FROM_CLIENT = 1024;

    @Inject
    private StreamSessions sessions;

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxIdleTimeout(0);
        session.setMaxTextMessageBufferSize(FROM_CLIENT);
        session.setMaxBinaryMessageBufferSize(FROM_CLIENT);
        sessions.add(connection(session), session);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        sessions.remove(connection(session));
    }

    /** A connection that broke is closed after this. */
    @Override
    public void onError(Session session, Throwable fault) {
        sessions.remove(connection(session));
    }

    private static UUID connection(Session session) {
        return UUID.fromString(session.getPathParameters().get(CONNECTION));
    }
}
