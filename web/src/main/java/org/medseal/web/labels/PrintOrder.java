package org.medseal.web.labels;

import java.util.List;

/**
 * What is to be printed.
 *
 * @param format {@code pdf} or {@code zpl}; null for {@code pdf}
 * @param market whose order and titles the readable lines have; null for GS1's
 * @param codes what each label is for; null where a request for serial numbers is named
 * @param serialRequest whose numbers get a label each
 */
public record PrintOrder(String template, String format, String market, List<String> codes, String serialRequest) {
    String subject() {
        return serialRequest != null ? serialRequest : codes.get(0);
    }
}
