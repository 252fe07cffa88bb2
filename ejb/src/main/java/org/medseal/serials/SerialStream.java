package org.medseal.serials;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the serials of an allocation, however many, in constant memory. Needs no transaction. */
public final class SerialStream {
    SerialStream() {}

    /** The whole answer in that form; the stream is flushed, not closed. */
    public void writeTo(OutputStream out, SerialFormat format) throws IOException {
        throw new UnsupportedOperationException();
    }
}
