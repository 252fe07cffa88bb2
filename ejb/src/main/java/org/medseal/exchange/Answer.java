package org.medseal.exchange;

import java.nio.charset.StandardCharsets;

/**
 * What a receiver answered.
 *
 * @param contentType empty where it named none
 * @param body as received, up to {@link HttpsTransport#MOST_ANSWER} bytes
 * @param complete false where there was more than that
 */
public record Answer(int status, String contentType, byte[] body, boolean complete) {
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the same may be taken later: too busy, too slow, or broken over there (RFC 9110, section 15). */
    public boolean isPassing() {
        return status / 100 == 5 || status == 408 || status == 429;
    }

    /** The body as text; what is no UTF-8 is replaced. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean hasBody() {
        return body.length > 0;
    }
}
