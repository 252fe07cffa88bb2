package org.medseal.wildfly.faults;

import java.net.URI;
import java.util.Random;

/** Where the clients find Medseal, and on whose account they keep book. */
record Doors(URI http, URI amqp, Account account) {
    PatientQueue queue(String user, Random chance) {
        return new PatientQueue(amqp, user, account, chance);
    }

    PatientHttp http(String user) {
        return new PatientHttp(http, user, account);
    }
}
