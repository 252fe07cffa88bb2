package org.medseal.verification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.medseal.LaterException;

class GuessGuardTest {
    private final Hand hand = new Hand();
    private final GuessGuard guard = new GuessGuard(hand);

    @Test
    void stopsWhoGuessesAndNobodyElse() {
        fail("guesser", 99);
        assertThatCode(() -> guard.admit("guesser")).doesNotThrowAnyException();
        fail("guesser", 1);

        assertThatThrownBy(() -> guard.admit("guesser"))
                .asInstanceOf(type(LaterException.class))
                .returns(600L, LaterException::seconds)
                .asInstanceOf(THROWABLE)
                .hasMessage("Too many of the packs asked for do not exist; ask again after 2026-11-23T10:10:00Z");
        assertThatCode(() -> guard.admit("wholesaler")).doesNotThrowAnyException();
    }

    @Test
    void letsInAgainAfterAWhile() {
        fail("guesser", 100);
        hand.now = hand.now.plus(Duration.ofMinutes(11));

        assertThatCode(() -> guard.admit("guesser")).doesNotThrowAnyException();
        fail("guesser", 1);
        assertThatCode(() -> guard.admit("guesser")).doesNotThrowAnyException();
    }

    private void fail(String requester, int times) {
        for (int i = 0; i < times; i++) {
            guard.failed(requester);
        }
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
