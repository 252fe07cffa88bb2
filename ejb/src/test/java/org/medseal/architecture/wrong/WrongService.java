package org.medseal.architecture.wrong;

import jakarta.jms.Queue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Date;

/** Breaks the rules of the domain on purpose: the architecture test proves with it that they bite. */
@Entity
public class WrongService {
    static int counter;
    public Date changed;
    Queue queue;

    Instant readsTheMachinesClock() {
        return Instant.now();
    }

    void prints() {
        System.out.println(counter);
    }

    void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }
}
