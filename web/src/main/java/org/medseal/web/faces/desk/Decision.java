package org.medseal.web.faces.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.medseal.outbox.IncomingRow;
import org.medseal.outbox.IncomingState;
import org.medseal.outbox.MessageDesk;
import org.medseal.outbox.OutgoingRow;
import org.medseal.outbox.OutgoingState;

/** What a person may decide about a message. */
public enum Decision {
    RETRY("retry"),
    CORRECT("correct"),
    GIVE_UP("give-up");

    private final String key;

    Decision(String key) {
        this.key = key;
    }

    static Optional<Decision> find(String key) {
        return Arrays.stream(values())
                .filter(decision -> decision.key.equals(key))
                .findFirst();
    }

    static List<Decision> about(IncomingRow message) {
        if (message.state() != IncomingState.PARKED && message.state() != IncomingState.REFUSED) {
            return List.of();
        }
        return message.contentLength() <= MessageDesk.CORRECTABLE
                ? List.of(RETRY, CORRECT, GIVE_UP)
                : List.of(RETRY, GIVE_UP);
    }

    static List<Decision> about(OutgoingRow message) {
        if (message.state() == OutgoingState.PARKED) {
            return List.of(RETRY, GIVE_UP);
        }
        return message.state() == OutgoingState.SENT ? List.of(RETRY) : List.of();
    }

    /** Stands in addresses and in the bundle. */
    public String getKey() {
        return key;
    }
}
