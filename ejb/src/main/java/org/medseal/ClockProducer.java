package org.medseal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time. Tests put another in its place. */
@ApplicationScoped
public class ClockProducer {
    /** UTC; what people read is put into their zone where it is shown. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
