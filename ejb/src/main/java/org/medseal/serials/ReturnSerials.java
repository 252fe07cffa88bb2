package org.medseal.serials;

import java.util.List;

/**
 * Gives back numbers that were not used. They are never issued again.
 *
 * @param requestId the business key of the return
 * @param allocation the request they were issued to
 * @param serials serials or SSCCs; null for all the rest that has not been used
 */
public record ReturnSerials(String requestId, String allocation, List<String> serials) {
    public ReturnSerials {
        Requests.requestId("requestId", requestId);
        Requests.present("the request to return to", allocation);
        serials = serials == null ? null : List.copyOf(serials);
    }
}
