package org.medseal.wildfly;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what comes in its own time: asks again until the answer is the one that is wanted, or says what it was. */
final class Eventually {
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Eventually() {}

    static <T> T get(String what, Callable<T> ask, Predicate<? super T> wanted) {
        Object[] last = {null};
        try {
            return Awaitility.await(what)
                    .atMost(AT_MOST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(PAUSE)
                    .until(
                            () -> {
                                T answer = ask.call();
                                last[0] = answer;
                                return answer;
                            },
                            wanted::test);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(what + ": not within " + AT_MOST + "; the last answer was " + last[0], e);
        }
    }

    /** The job of an accepted capture, once it has ended. */
    static Rest.Answer captured(Rest sender, Rest.Answer accepted) {
        Plant.require(accepted, 202);
        String job = URI.create(accepted.header("Location")).getPath();
        return get(
                "the end of the capture",
                () -> sender.get(job),
                answer ->
                        answer.status() == 200 && !answer.json().path("running").asBoolean(true));
    }
}
