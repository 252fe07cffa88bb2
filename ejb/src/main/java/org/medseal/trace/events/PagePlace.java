package org.medseal.trace.events;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Where in an answer a page begins: after which event, and of how many that were there when the first page was asked for.
 * So what is recorded meanwhile neither shifts a page nor comes in between.
 *
 * @param key the time of the last event shown in microseconds since 1970, or 0 where the order is that of recording
 * @param number the last event shown
 * @param newest the newest event that belongs to the answer
 * @param shown how many events were shown on earlier pages
 * @param question tells the question from others
 */
record PagePlace(long key, long number, long newest, long shown, long question) {
    private static final int BYTES = 5 * Long.BYTES;

    /** The beginning; what belongs to the answer is not settled yet. */
    static PagePlace first(long question) {
        return new PagePlace(0, 0, -1, 0, question);
    }

    boolean isFirst() {
        return newest < 0;
    }

    String token() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(key).putLong(number).putLong(newest).putLong(shown).putLong(question);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static PagePlace parse(String token, long question) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length == BYTES) {
                ByteBuffer in = ByteBuffer.wrap(bytes);
                PagePlace place = new PagePlace(in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong());
                if (place.question == question) {
                    return place;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw QueryException.parameter("nextPageToken \"" + token + "\" was not given for this question");
    }
}
