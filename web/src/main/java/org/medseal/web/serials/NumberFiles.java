package org.medseal.web.serials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.medseal.progress.Work;
import org.medseal.progress.WorkKind;
import org.medseal.progress.Works;
import org.medseal.serials.SerialFormat;
import org.medseal.serials.SerialStream;

/** Writes the numbers of a request; how far that has come is told. */
@ApplicationScoped
public class NumberFiles {
    @Inject
    private Works works;

    /** The stream is flushed, not closed. */
    public void write(SerialStream numbers, SerialFormat format, OutputStream out) throws IOException {
        int each = numbers.bytesEach(format);
        try (Work work = works.begin(
                WorkKind.SERIALS, numbers.row().requestId(), numbers.row().quantity())) {
            numbers.writeTo(new Counted(out, each, work), format);
        }
    }

    /** Reckons the numbers from the bytes, which costs nothing a number. */
    private static final class Counted extends FilterOutputStream {
        private final int bytesEach;
        private final Work work;
        private long bytes;

        private Counted(OutputStream out, int bytesEach, Work work) {
            super(out);
            this.bytesEach = bytesEach;
            this.work = work;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
            work.reach(bytes / bytesEach);
        }
    }
}
