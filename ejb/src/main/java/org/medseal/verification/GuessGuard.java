package org.medseal.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medseal.LaterException;

/**
 * Stops whoever asks for packs that do not exist, again and again: that is how serial numbers are guessed. Counted in
 * this node's memory, for it need not be exact: with several nodes somebody gets that many more tries, against a chance
 * of 1 in 10,000 or less each. Right answers are never counted, so an honest requester of any size is never stopped.
 */
@ApplicationScoped
public class GuessGuard {
    private static final int ALLOWED = Integer.parseInt(System.getenv().getOrDefault("MEDSEAL_VERIFY_FAILURES", "100"));
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 100_000;

    private final Map<String, Failures> byRequester = new ConcurrentHashMap<>();
    private Clock clock;

    private record Failures(Instant since, int count) {}

    public GuessGuard() {}

    @Inject
    public GuessGuard(Clock clock) {
        this.clock = clock;
    }

    /** Refuses a requester with too many failures in the last ten minutes. */
    public void admit(String requester) {
        Failures failures = byRequester.get(requester);
        if (failures != null && failures.count() >= ALLOWED && !isOver(failures)) {
            Instant again = failures.since().plus(WINDOW);
            throw new LaterException(
                    "too-many-failures",
                    "Too many of the packs asked for do not exist; ask again after " + again,
                    Duration.between(clock.instant(), again));
        }
    }

    /** Counts one pack that does not exist. */
    public void failed(String requester) {
        if (byRequester.size() > REMEMBERED) {
            byRequester.values().removeIf(this::isOver);
        }
        byRequester.merge(
                requester,
                new Failures(clock.instant(), 1),
                (old, one) -> isOver(old) ? one : new Failures(old.since(), old.count() + 1));
    }

    private boolean isOver(Failures failures) {
        return clock.instant().isAfter(failures.since().plus(WINDOW));
    }
}
