package org.medseal.web.faces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.medseal.masterdata.LotStatus;

/** What a person decides about a lot, each with a reason. A recall of it has its own page, and takes two people. */
public enum LotStep {
    RELEASE("release", LotStatus.RELEASED),
    BLOCK("block", LotStatus.BLOCKED),
    CLOSE("close", LotStatus.CLOSED),
    REOPEN("reopen", LotStatus.OPEN),
    REJECT("reject", LotStatus.REJECTED);

    private final String key;
    private final LotStatus status;

    LotStep(String key, LotStatus status) {
        this.key = key;
        this.status = status;
    }

    static Optional<LotStep> find(String key) {
        return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst();
    }

    /** Those that a lot of this status may take. */
    static List<LotStep> after(LotStatus now) {
        return Arrays.stream(values())
                .filter(step -> now.mayBecome(step.status))
                .toList();
    }

    LotStatus status() {
        return status;
    }

    /** Stands in addresses and in the bundle. */
    public String getKey() {
        return key;
    }
}
