package org.medseal.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The work that is going on at this node. */
@ApplicationScoped
public class Works {
    private final Set<Work> open = ConcurrentHashMap.newKeySet();
    private Clock clock;

    public Works() {}

    @Inject
    Works(Clock clock) {
        this.clock = clock;
    }

    /** @param total how much there is to do, 0 where that is not known */
    public Work begin(WorkKind kind, String subject, long total) {
        AtomicReference<Work> itself = new AtomicReference<>();
        Work work = new Work(kind, subject, total, clock.instant(), () -> open.remove(itself.get()));
        itself.set(work);
        open.add(work);
        return work;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** What has been going on since then or before. */
    List<WorkRow> since(Instant time) {
        return open.stream()
                .map(Work::row)
                .filter(row -> !row.began().isAfter(time))
                .toList();
    }
}
