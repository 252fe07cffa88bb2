package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.medseal.dashboard.DashboardService;
import org.medseal.dashboard.Standing;
import org.medseal.serials.PoolStatus;

/** How things stand, for the first page. */
@Named
@RequestScoped
public class DashboardPage {
    private static final double SOON_DAYS = 30;

    @Inject
    private DashboardService dashboard;

    private Standing standing;

    public void load() {
        standing = dashboard.standing();
    }

    /** What is not finished, as a picture; what waits for a person stands out. */
    public Picture getWaiting() {
        Standing.Waiting waiting = standing.waiting();
        return Picture.of(List.of(
                slice("incoming", waiting.incoming(), "info"),
                slice("outgoing", waiting.outgoing(), "info"),
                slice("captures", waiting.captures(), "info"),
                slice("incomingParked", waiting.incomingParked(), "warn"),
                slice("outgoingParked", waiting.outgoingParked(), "warn"),
                slice("capturesParked", waiting.capturesParked(), "warn")));
    }

    private static Picture.Slice slice(String key, long count, String mood) {
        return new Picture.Slice(Texts.get("dashboard." + key), count, mood);
    }

    public Picture picture(Standing.LotInWork lot) {
        return LotState.picture(lot.counts());
    }

    public String cover(PoolStatus pool) {
        return PoolPage.cover(pool);
    }

    public String coverMood(PoolStatus pool) {
        return pool.daysOfCover() == null ? "idle" : pool.daysOfCover() < SOON_DAYS ? "warn" : "ok";
    }

    public String guess(PoolStatus pool) {
        return PoolPage.guess(pool);
    }

    public Standing getStanding() {
        return standing;
    }
}
