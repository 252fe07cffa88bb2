package org.medseal.wildfly.plant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample plant as module {@code config} describes it ({@code /sample/plant.json}). */
final class PlantData {
    private static final String RESOURCE = "/sample/plant.json";
    private static final long SEED = 20_261_123;

    private final JsonNode data;

    private PlantData(JsonNode data) {
        this.data = data;
    }

    /** One record of master data, and the address it is put to. */
    record Put(String path, String body) {}

    static PlantData read() {
        try (InputStream in = PlantData.class.getResourceAsStream(RESOURCE)) {
            return new PlantData(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Put> puts() {
        List<Put> puts = new ArrayList<>();
        data.path("put")
                .forEach(put -> puts.add(
                        new Put(put.path("path").asText(), put.path("body").toString())));
        return puts;
    }

    /** The order to ship that pallet; the same each time it is asked for. */
    String shipment(String pallet) {
        ObjectNode order = data.path("shipment").deepCopy();
        order.put("requestId", "sample-shipment-" + pallet);
        order.putArray("codes").add(pallet);
        return order.toString();
    }

    /** What the line packs if nobody says otherwise. */
    LineOrder order(String line) {
        JsonNode of = data.path("lines").path(line);
        if (of.isMissingNode()) {
            throw new IllegalArgumentException("The sample plant has no line " + line);
        }
        return new LineOrder(
                of.path("gtin").asText(),
                of.path("companyPrefix").asText(),
                of.path("lot").asText(),
                LocalDate.parse(of.path("expiry").asText()),
                of.path("packs").asInt(),
                of.path("packsPerCase").asInt(),
                of.path("casesPerPallet").asInt(),
                line,
                of.path("readPoint").asText(),
                of.path("bizLocation").asText(),
                of.path("gln").asText(),
                SEED);
    }
}
