package org.medseal.web.live;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import org.medseal.dashboard.DashboardService;
import org.medseal.progress.WorkService;

/** Asks the database every other second whether anything happened, whichever node it happened at. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LivePulse {
    @Inject
    private DashboardService dashboard;

    @Inject
    private WorkService works;

    @Inject
    private LiveSessions sessions;

    private final AtomicReference<String> last = new AtomicReference<>("");

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void beat() {
        if (sessions.isEmpty()) {
            return;
        }
        String stamp = dashboard.stamp() + ' ' + works.stamp();
        if (!stamp.equals(last.getAndSet(stamp))) {
            sessions.tell(stamp);
        }
    }
}
