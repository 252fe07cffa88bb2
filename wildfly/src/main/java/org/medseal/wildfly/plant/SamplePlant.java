package org.medseal.wildfly.plant;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Brings the sample plant into Medseal by its REST addresses: the products, places and parties of {@code config}, then
 * its first lot, packed on a line. Run again it finds everything there and packs nothing twice.
 */
public final class SamplePlant {
    private static final PrintStream OUT = System.out;
    private static final int HTTP = 8080;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI http;
    private final URI amqp;
    private final HttpClient client = HttpClient.newHttpClient();
    private final PlantData data = PlantData.read();

    public SamplePlant(URI http, URI amqp) {
        this.http = http;
        this.amqp = amqp;
    }

    /** @param arguments {@code --http=…} and {@code --amqp=…}, both with a default */
    public static void main(String[] arguments) throws Exception {
        Arguments given = new Arguments(arguments);
        SamplePlant plant = new SamplePlant(given.http(), given.amqp());
        plant.load();
        OUT.println(plant.firstLot());
    }

    /** The master data; what is there already stays as it is. */
    public void load() throws IOException, InterruptedException {
        for (PlantData.Put put : data.puts()) {
            HttpResponse<String> response = client.send(
                    request("admin", put.path())
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(
                                    OutsideWorld.withAddresses(put.body(), portOffset())))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "PUT " + put.path() + " was answered " + response.statusCode() + ": " + response.body());
            }
        }
    }

    /** Packs the sample lot on line 1. */
    public LineSummary firstLot() {
        return new LineSimulator(amqp, "line1", password("line1")).run(firstOrder());
    }

    /** Ships a pallet to the wholesaler in the United States and packs for Russia: both have to be reported. */
    public void firstReports() throws IOException, InterruptedException {
        LineSimulator line = new LineSimulator(amqp, "line1", password("line1"));
        ship(line.run(data.order("LINE-02")).onePallet());
        line.run(data.order("LINE-03"));
    }

    private void ship(String pallet) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request("operator", "/api/operations/ship")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(data.shipment(pallet)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "The shipment was answered " + response.statusCode() + ": " + response.body());
        }
    }

    private int portOffset() {
        return http.getPort() - HTTP;
    }

    public LineOrder firstOrder() {
        return data.order("LINE-01");
    }

    /** What that line packs if nobody says otherwise. */
    public LineOrder order(String line) {
        return data.order(line);
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials = account + ":" + password(account);
        return HttpRequest.newBuilder(http.resolve(path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    public static String password(String account) {
        return "Medseal-" + account + "-1";
    }
}
