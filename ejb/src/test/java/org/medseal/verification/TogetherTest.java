package org.medseal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {
    @Test
    void everyQuestionGetsItsOwnAnswer() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Together<Integer, Integer> together = new Together<>(2, questions -> {
            asked.incrementAndGet();
            return questions.stream().map(question -> -question).toList();
        });
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            int from = thread * 10_000;
            all.add(threads.submit(() -> {
                for (int i = from; i < from + 10_000; i++) {
                    if (together.ask(i) != -i) {
                        return false;
                    }
                }
                return true;
            }));
        }
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        assertThat(asked.get()).isBetween(2500, 160_000);
        threads.shutdown();
    }

    /** What was read before a recall was started is no answer to who asks after it. */
    @Test
    void noAnswerIsOlderThanItsQuestion() throws Exception {
        AtomicLong clock = new AtomicLong();
        Together<Long, Long> together = new Together<>(1, questions -> {
            long now = clock.incrementAndGet();
            return questions.stream().map(question -> now).toList();
        });
        Callable<Boolean> asker = () -> {
            for (int i = 0; i < 20_000; i++) {
                long before = clock.get();
                if (together.ask(before) <= before) {
                    return false;
                }
            }
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<Boolean> each :
                threads.invokeAll(List.of(asker, asker, asker, asker, asker, asker, asker, asker))) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();
    }

    @Test
    void whatGoesWrongIsToldToAllWhomItConcernsAndToNobodyAfter() throws Exception {
        CountDownLatch firstIsAsking = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        Together<String, String> together = new Together<>(1, questions -> {
            if (calls.incrementAndGet() == 1) {
                firstIsAsking.countDown();
                await(othersWait);
                throw new IllegalStateException("away");
            }
            return questions;
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<String> first = threads.submit(() -> together.ask("first"));
        firstIsAsking.await();
        Future<String> second = threads.submit(() -> together.ask("second"));
        othersWait.countDown();

        assertThatThrownBy(first::get).hasRootCauseMessage("away");
        assertThat(second.get()).isEqualTo("second");
        assertThat(together.ask("third")).isEqualTo("third");
        threads.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
