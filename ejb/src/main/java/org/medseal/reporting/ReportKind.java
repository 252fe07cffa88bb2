package org.medseal.reporting;

import org.medseal.exchange.RouteKind;

/** What is reported, and for which market. */
public enum ReportKind {
    /** A shipment to a trading partner in the United States: EPCIS document with transaction statement (DSCSA). */
    US_DSCSA("US", RouteKind.US_DSCSA),
    /** The end of packing of a Russian product: document 10311 of IS MDLP. */
    RU_MDLP("RU", RouteKind.RU_MDLP);

    private final String market;
    private final RouteKind route;

    ReportKind(String market, RouteKind route) {
        this.market = market;
        this.route = route;
    }

    /** As products name it. */
    public String market() {
        return market;
    }

    public RouteKind route() {
        return route;
    }
}
