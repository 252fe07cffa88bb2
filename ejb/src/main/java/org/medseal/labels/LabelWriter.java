package org.medseal.labels;

import java.io.Closeable;
import java.io.IOException;

/** Writes labels one behind the other, so that memory holds one page. */
interface LabelWriter extends Closeable {
    void write(LabelPage label) throws IOException;

    /** Ends the file; the stream below stays open. */
    @Override
    void close() throws IOException;
}
