package org.medseal.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/** The answer as the standard has it; members that do not apply are left out. */
public record VerifyAnswer(String verificationTimestamp, String responderGLN, Data data, String corrUUID)
        implements Serializable {
    /** What was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(boolean verified, FailureReason verificationFailureReason, AdditionalInfo additionalInfo)
            implements Serializable {
        static final Data VERIFIED = new Data(true, null, null);

        static Data not(FailureReason reason) {
            return new Data(false, reason, null);
        }

        static Data not(FailureReason reason, AdditionalInfo info) {
            return new Data(false, reason, info);
        }
    }
}
