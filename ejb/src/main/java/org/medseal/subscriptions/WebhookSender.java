package org.medseal.subscriptions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.medseal.exchange.Answer;
import org.medseal.exchange.ExchangeException;
import org.medseal.exchange.HttpsTransport;
import org.medseal.serials.MasterKey;

/**
 * Sends messages to subscribers until none is due. Each carries {@code GS1-Signature: sha256=…}, the HMAC-SHA-256 of its body
 * under the subscriber's token in hex, where there is a token.
 */
@Stateless
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookSender {
    @Inject
    private SubscriptionWork work;

    @Inject
    private HttpsTransport transport;

    @Inject
    private WebhookGuard guard;

    @Inject
    private MasterKey master;

    @Inject
    private Clock clock;

    /** @param busy counted down when there is nothing left to send */
    @Asynchronous
    public void sendSoon(AtomicInteger busy) {
        try {
            for (Optional<DeliveryTable.Delivery> next = work.next(); next.isPresent(); next = work.next()) {
                send(next.get());
            }
        } finally {
            busy.decrementAndGet();
        }
    }

    private void send(DeliveryTable.Delivery delivery) {
        Instant started = clock.instant();
        byte[] body = work.content(delivery);
        try {
            URI address = guard.check(delivery.dest());
            Answer answer = transport.send((String) null, request(address, delivery, body), body.length);
            work.attempted(delivery, started, answer, null);
        } catch (ExchangeException | SubscriptionException e) {
            work.attempted(delivery, started, null, e.getMessage());
        }
    }

    private HttpRequest.Builder request(URI address, DeliveryTable.Delivery delivery, byte[] body) {
        boolean xml = delivery.content().type().endsWith("xml");
        String version = xml ? "1.2.0" : "2.0.0";
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", delivery.content().type())
                .header("GS1-EPCIS-Version", version)
                .header("GS1-CBV-Version", version)
                .header("GS1-EPC-Format", xml ? "Always_EPC_URN" : "Always_GS1_Digital_Link")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (delivery.wrappedToken() != null) {
            byte[] token =
                    master.unwrap(delivery.wrappedToken(), SubscriptionService.tokenContext(delivery.tokenContext()));
            request.header("GS1-Signature", signature(token, body));
        }
        return request;
    }

    static String signature(byte[] token, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token, "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
