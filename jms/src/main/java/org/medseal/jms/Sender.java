package org.medseal.jms;

import jakarta.enterprise.context.Dependent;
import org.medseal.outbox.IncomingRow;

/** On whose behalf a message is acted on: the account that the broker has checked. */
@Dependent
public class Sender {
    void actFor(IncomingRow message) {
        // The audit trail takes the sender from here.
    }
}
