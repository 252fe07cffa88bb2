package org.medseal.wildfly.bench;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.medseal.epcis.HashSpeed;
import org.medseal.trace.events.ConversionSpeed;
import org.medseal.wildfly.plant.PackagingRun.Packed;
import org.medseal.wildfly.plant.Urn;

/** A line's report as a document: converted, and the hashes of its events. */
final class DocumentRows {
    private static final double CONVERSION_GOAL = 0.3;
    private static final double HASH_GOAL = 0.3;
    private static final int PACKS = 20_000;
    private static final int SERIAL = 14;
    private static final int ROUNDS = 40;
    private static final String GTIN = "09506000134352";

    private final Bench bench;

    DocumentRows(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        byte[] report = Line.report(madeUp());
        bench.say("a document of " + report.length + " bytes converted");
        ConversionSpeed conversion = new ConversionSpeed(report);
        Turns converting =
                Turns.of(ROUNDS, () -> conversion.convert(OutputStream.nullOutputStream()), conversion::parse);
        bench.result(new Row(
                "conversion of XML 1.2 to JSON-LD",
                0,
                report.length / converting.seconds(),
                "bytes/s",
                "Aalto parsing it, nothing else",
                report.length / converting.ceiling(),
                CONVERSION_GOAL));
        bench.say("hashes of its events");
        HashSpeed hashes = new HashSpeed(report);
        Turns hashing = Turns.of(ROUNDS, hashes::hash, hashes::digest);
        bench.result(new Row(
                "event hashes of a line's report",
                0,
                hashes.events() / hashing.seconds(),
                "events/s",
                "SHA-256 over the same strings, sorted",
                hashes.events() / hashing.ceiling(),
                HASH_GOAL));
        if (conversion.checked() == 0 || hashes.checked() == 0) {
            throw new IllegalStateException("Nothing was read");
        }
    }

    /** A lot that nobody made: none of this is captured. */
    private static Lot madeUp() {
        Random random = new Random(18);
        List<String> packs = new ArrayList<>();
        List<String> serials = new ArrayList<>();
        for (int i = 0; i < PACKS; i++) {
            StringBuilder serial = new StringBuilder();
            while (serial.length() < SERIAL) {
                serial.append(Character.toUpperCase(Character.forDigit(random.nextInt(36), 36)));
            }
            serials.add(serial.toString());
            packs.add(Urn.sgtin(GTIN, Line.PREFIX, serial.toString()));
        }
        int cases = PACKS / Lot.PACKS_PER_CASE;
        List<Packed> boxes = Lot.pack(packs, containers(0, cases), Lot.PACKS_PER_CASE);
        List<Packed> pallets = Lot.pack(
                boxes.stream().map(Packed::parent).toList(),
                containers(1, cases / Lot.CASES_PER_PALLET),
                Lot.CASES_PER_PALLET);
        return new Lot(GTIN, "L-NONE", serials, boxes, pallets);
    }

    private static List<String> containers(int extensionDigit, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(String.format("urn:epc:id:sscc:%s.%d%09d", Line.PREFIX, extensionDigit, i));
        }
        return all;
    }
}
