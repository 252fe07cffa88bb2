package org.medseal.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Locale;
import org.medseal.reporting.AttemptRow;
import org.medseal.reporting.Delivery;
import org.medseal.reporting.ReportKind;
import org.medseal.reporting.ReportRow;
import org.medseal.reporting.ReportState;

/** Reports in words and colours. */
@Named("reportWords")
@ApplicationScoped
public class ReportWords {
    @Inject
    private Clock clock;

    public String kind(ReportKind kind) {
        return Texts.get("reportKind." + kind.name().toLowerCase(Locale.ROOT));
    }

    public String state(ReportState state) {
        return Texts.get("reportState." + state.name().toLowerCase(Locale.ROOT));
    }

    public String mood(ReportState state) {
        return Moods.find("reportState." + state.name().toLowerCase(Locale.ROOT))
                .orElse("idle");
    }

    public boolean isLate(ReportRow report) {
        return report.isLate(clock.instant());
    }

    /** Still open past its deadline, or done too late. */
    public String late(ReportRow report) {
        return Texts.get(report.state().isOpen() ? "reportTime.late" : "reportTime.done-late");
    }

    public String step(AttemptRow attempt) {
        return Texts.get("report.step." + attempt.step().name());
    }

    public String outcome(AttemptRow attempt) {
        return attempt.outcome() == null
                ? Texts.get("report.outcome.open")
                : Texts.get("report.outcome." + attempt.outcome().name());
    }

    public String outcomeMood(AttemptRow attempt) {
        if (attempt.outcome() == null) {
            return "idle";
        }
        Delivery.Outcome outcome = attempt.outcome();
        return switch (outcome) {
            case TAKEN, NOT_YET -> "info";
            case ACKNOWLEDGED -> "ok";
            case FAILED -> "warn";
            case REFUSED -> "stop";
        };
    }
}
