package org.medseal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for many threads at once. Who comes while few are asking asks at once; who comes while they wait for their
 * answers is asked for by the next of them, together with all others that came meanwhile. So one question waits for
 * nobody, and a thousand share the price of one. An answer never comes from before its question was put.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class Together<Q, A> {
    private static final int MOST = 64;

    private final Asking<Q, A> asking;
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turns;

    /** Answers each question, in their order. */
    @FunctionalInterface
    interface Asking<Q, A> {
        List<A> ask(List<Q> questions);
    }

    private static final class Waiting<Q, A> {
        private final Q question;
        private final Thread thread = Thread.currentThread();
        private A answer;
        private RuntimeException failure;
        private volatile boolean done;

        private Waiting(Q question) {
            this.question = question;
        }

        private void end(A found, RuntimeException thrown) {
            answer = found;
            failure = thrown;
            done = true;
            LockSupport.unpark(thread);
        }
    }

    /** @param atOnce how many threads may be asking at the same time */
    Together(int atOnce, Asking<Q, A> asking) {
        this.turns = new Semaphore(atOnce);
        this.asking = asking;
    }

    /** What {@link Asking} throws is thrown to each whose question it was asked with. */
    A ask(Q question) {
        Waiting<Q, A> own = new Waiting<>(question);
        waiting.add(own);
        takeTurn(own);
        while (!own.done) {
            LockSupport.park(this);
            takeTurn(own);
        }
        if (own.failure != null) {
            throw own.failure;
        }
        return own.answer;
    }

    private void takeTurn(Waiting<Q, A> own) {
        if (!own.done && turns.tryAcquire()) {
            try {
                askForAll(own);
            } finally {
                turns.release();
                wakeNext();
            }
        }
    }

    /** Until its own answer is there, or another thread has taken over its question. */
    private void askForAll(Waiting<Q, A> own) {
        while (!own.done) {
            List<Waiting<Q, A>> batch = new ArrayList<>();
            for (Waiting<Q, A> next; batch.size() < MOST && (next = waiting.poll()) != null; ) {
                batch.add(next);
            }
            if (batch.isEmpty()) {
                return;
            }
            answer(batch);
        }
    }

    private void answer(List<Waiting<Q, A>> batch) {
        try {
            List<A> answers =
                    asking.ask(batch.stream().map(each -> each.question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).end(answers.get(i), null);
            }
        } catch (RuntimeException e) {
            batch.forEach(each -> each.end(null, e));
        }
    }

    /** Whoever waits and found no turn free is woken to take the one that is free now. */
    private void wakeNext() {
        Waiting<Q, A> next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }
}
