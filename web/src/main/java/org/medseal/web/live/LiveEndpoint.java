package org.medseal.web.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/**
 * Where open pages listen. The handshake goes through the constraint of {@code web.xml}: it needs the session of somebody
 * with a role of the console. Another site's page cannot bring that session along, its cookie stays on this site.
 */
@ServerEndpoint("/live")
public class LiveEndpoint {
    @Inject
    private LiveSessions sessions;

    @OnOpen
    public void open(Session session) throws IOException {
        if (session.getUserPrincipal() != null) {
            sessions.add(session);
        } else {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not for this role"));
        }
    }

    @OnClose
    public void close(Session session) {
        sessions.remove(session);
    }

    /** A connection that broke is one less; there is nothing else to do. */
    @OnError
    public void broken(Session session, Throwable fault) {
        sessions.remove(session);
    }
}
