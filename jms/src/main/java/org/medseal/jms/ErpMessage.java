package org.medseal.jms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** One kind of message that the ERP sends. */
interface ErpMessage {
    /** Acts on it, or refuses naming every fault; what is returned is told in the {@link Confirmation}. */
    Confirmation act(ObjectNode body, String messageType);

    /**
     * The answer that says yes.
     *
     * @param requestId of the question, if it had one
     * @param messageType of the question
     * @param subject key of what it was about
     * @param changed false if everything was so already
     * @param result what else there is to tell, by name; may be null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmation(
            String requestId, String messageType, String subject, boolean changed, Map<String, Object> result) {
        static final String MESSAGE_TYPE = "Confirmation";
    }
}
