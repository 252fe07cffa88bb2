package org.medseal.web.faces.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.medseal.recall.RecallState;

/** The colour and sign that go with a recall's state. */
@Named
@ApplicationScoped
public class RecallWords {
    public String mood(RecallState state) {
        return switch (state) {
            case DRAFT -> "warn";
            case STARTED -> "stop";
            case CLOSED -> "ok";
            case WITHDRAWN -> "idle";
        };
    }
}
