package org.medseal.exchange;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes an answer up to a number of bytes and hangs up on the rest. */
final class BoundedBody implements BodySubscriber<BoundedBody.Taken> {
    private final CompletableFuture<Taken> done = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private Flow.Subscription subscription;

    /** What came, and whether it was all. */
    record Taken(byte[] bytes, boolean complete) {}

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Taken> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] next = new byte[Math.min(part.remaining(), most - bytes.size())];
            boolean tooMuch = next.length < part.remaining();
            part.get(next);
            bytes.writeBytes(next);
            if (tooMuch) {
                subscription.cancel();
                done.complete(new Taken(bytes.toByteArray(), false));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable cause) {
        done.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        done.complete(new Taken(bytes.toByteArray(), true));
    }
}
