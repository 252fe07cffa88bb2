package org.medseal.web.faces.events;

import java.io.Closeable;
import java.io.IOException;

/** A list of events being written down, one after the other. */
interface EventList extends Closeable {
    void row(EventRow event) throws IOException;

    /** How many it can hold. */
    long most();
}
