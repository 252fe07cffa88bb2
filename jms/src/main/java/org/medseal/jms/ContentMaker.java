package org.medseal.jms;

import java.io.IOException;
import java.io.OutputStream;

/** Makes the body of an outgoing message at the moment of sending, from the reference kept in the outbox. */
interface ContentMaker {
    /** The part of a reference before the first colon. */
    String kind();

    /** @param key the part of the reference after the first colon */
    void write(String key, OutputStream out) throws IOException;

    /** Media type of what {@link #write} writes for that key. */
    String contentType(String key);
}
