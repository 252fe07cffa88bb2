package org.medseal.wildfly.faults;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.medseal.wildfly.plant.LineOrder;
import org.medseal.wildfly.plant.Urn;

/** Verifies packs that it may hold, and one now and then that nobody ever made. */
final class Partner implements Client {
    private static final double COUNTERFEIT = 0.1;
    private static final int PAUSE_MILLIS = 150;

    private final Account account;
    private final PatientHttp http;
    private final LineOrder product;
    private final Random chance;

    Partner(Doors doors, LineOrder product, long seed) {
        this.account = doors.account();
        this.http = doors.http("partner1");
        this.product = product;
        this.chance = new Random(seed);
    }

    @Override
    public void work(BooleanSupplier open) throws Exception {
        while (open.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(PAUSE_MILLIS));
            if (chance.nextDouble() < COUNTERFEIT) {
                verify("NEVERMADE" + chance.nextInt(1_000), "A1234", false);
            } else {
                onePack();
            }
        }
    }

    private void onePack() throws InterruptedException {
        String beginning = Urn.sgtin(product.gtin(), product.companyPrefix(), "");
        List<Map.Entry<String, Account.Thing>> packs =
                new ArrayList<>(account.things().entrySet());
        packs.removeIf(pack -> !pack.getKey().startsWith(beginning));
        if (!packs.isEmpty()) {
            Map.Entry<String, Account.Thing> pack = packs.get(chance.nextInt(packs.size()));
            String serial = pack.getKey().substring(beginning.length());
            verify(serial, pack.getValue().lot(), pack.getValue().state().equals("active"));
        }
    }

    private void verify(String serial, String lot, boolean genuine) throws InterruptedException {
        HttpResponse<String> answer = http.get("/verify/gtin/" + product.gtin() + "/lot/" + lot + "/ser/" + serial
                + "?exp=" + product.expiry().toString().replace("-", "").substring(2)
                + "&linkType=verificationService&context=dscsaSaleableReturn&reqGLN=9521321000018&corrUUID="
                + UUID.randomUUID());
        account.verifications.incrementAndGet();
        boolean verified = answer.statusCode() == 200
                && Json.read(answer.body()).path("data").path("verified").asBoolean();
        if (answer.statusCode() != 200 || verified != genuine) {
            account.differs("Pack " + serial + " of lot " + lot + " is " + (genuine ? "" : "not ")
                    + "genuine, but was answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
