package org.medseal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** How fast a lot of 200,000 packs in 4,000 cases on 40 pallets comes in: {@code main} prints a line for each round. */
final class LotCaptureBenchmark {
    private LotCaptureBenchmark() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 5; round++) {
            CaptureFixture capture = new CaptureFixture();
            String xml = document(capture.serials);
            long start = System.nanoTime();
            CaptureJob job = capture.capture(xml, ErrorBehaviour.ROLLBACK);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d events, %,d items, %.1f MB in %.2f s %s%n",
                    job.status(),
                    job.events(),
                    job.items(),
                    xml.length() / 1e6,
                    seconds,
                    job.errors().stream().limit(1).toList());
        }
        System.exit(0);
    }

    private static String document(TestSerials serials) {
        Documents lot = new Documents();
        lot.commission(range(serials, 0, 200_000), "L1", "2028-10-31");
        lot.commission(LongStream.range(0, 4_000).mapToObj(serials::carton).toList(), null, null);
        for (int i = 0; i < 4_000; i++) {
            lot.pack(serials.carton(i), range(serials, 50L * i, 50L * (i + 1)));
        }
        for (int i = 0; i < 40; i++) {
            lot.pack(
                    serials.pallet(i),
                    LongStream.range(100L * i, 100L * (i + 1))
                            .mapToObj(serials::carton)
                            .toList());
        }
        return lot.xml();
    }

    private static List<String> range(TestSerials serials, long from, long to) {
        List<String> epcs = new ArrayList<>();
        LongStream.range(from, to).forEach(n -> epcs.add(serials.pack(n)));
        return epcs;
    }
}
