package org.medseal.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The reporters there are, one a kind. */
@ApplicationScoped
public class Reporters {
    private List<MarketReporter> all;

    /** For the container's proxy. */
    protected Reporters() {}

    @Inject
    public Reporters(@Any Instance<MarketReporter> all) {
        this.all = all.stream().toList();
    }

    public List<MarketReporter> all() {
        return all;
    }

    public MarketReporter of(ReportKind kind) {
        return all.stream()
                .filter(reporter -> reporter.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing reports " + kind));
    }
}
