package org.medseal.web.labels;

import java.util.List;

/**
 * What is to be printed.
 *
 * @param format {@code pdf} or {@code zpl}; null for {@code pdf}
 * @param market whose order and titles the readable lines have; null for GS1's
 * @param codes what each label is for; null where a request for serial numbers is named
 * @param serialRequest whose numbers get a label each
 * @param resolution of the label printer, in dots to the inch; null for 203
 * @param logistic what Medseal does not know of logistic units; null where there is nothing to say
 */
public record PrintOrder(
        String template,
        String format,
        String market,
        List<String> codes,
        String serialRequest,
        Integer resolution,
        LogisticData logistic) {
    public PrintOrder {
        logistic = logistic == null ? LogisticData.NONE : logistic;
    }

    String subject() {
        return serialRequest != null ? serialRequest : codes.get(0);
    }
}
