package org.medseal.web.streams;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.medseal.subscriptions.OpenStreams;

/** The connections that are open at this node. A slow one holds up nobody but itself, and not for long. */
@ApplicationScoped
public class StreamSessions {
    private static final System.Logger LOG = System.getLogger(StreamSessions.class.getName());
    private static final int PATIENCE_SECONDS = 30;

    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private OpenStreams streams;

    private record Line(Session session, AtomicBoolean busy) {}

    void add(UUID connection, Session session) {
        lines.put(connection, new Line(session, new AtomicBoolean()));
    }

    /** Ends the subscription of a connection that is closed; the database being away, its lease ends it. */
    void remove(UUID connection) {
        if (lines.remove(connection) != null) {
            try {
                streams.closed(connection);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A closed stream of events will be ended later", e);
            }
        }
    }

    /** Tells everybody what is due. */
    void tell() {
        lines.forEach((connection, line) -> {
            if (line.busy().compareAndSet(false, true)) {
                executor.execute(() -> tell(connection, line));
            }
        });
    }

    private void tell(UUID connection, Line line) {
        try {
            streams.tell(
                    connection,
                    text -> line.session().getAsyncRemote().sendText(text).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (RuntimeException e) {
            // Nothing was lost: it is still to be told.
            LOG.log(Level.WARNING, "A stream of events stands still for now", e);
        } catch (Exception e) {
            close(connection, line, CloseCodes.TRY_AGAIN_LATER, "what was sent was not taken in time");
        } finally {
            line.busy().set(false);
        }
    }

    /** Says that all are open still, and closes those whose subscription somebody ended. */
    void hold() {
        if (!lines.isEmpty()) {
            Set<UUID> open = streams.hold(Set.copyOf(lines.keySet()));
            lines.forEach((connection, line) -> {
                if (!open.contains(connection)) {
                    close(connection, line, CloseCodes.NORMAL_CLOSURE, "the query or the subscription was ended");
                } else {
                    ping(connection, line);
                }
            });
        }
        streams.endAbandoned();
    }

    private void ping(UUID connection, Line line) {
        try {
            line.session().getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            close(connection, line, CloseCodes.GOING_AWAY, "nobody is there");
        }
    }

    private void close(UUID connection, Line line, CloseCodes code, String why) {
        try {
            line.session().close(new CloseReason(code, why));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A stream of events was closed already", e);
        } finally {
            remove(connection);
        }
    }
}
