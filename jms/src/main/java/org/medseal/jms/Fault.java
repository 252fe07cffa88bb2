package org.medseal.jms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * One thing wrong in a message.
 *
 * @param pointer to the member (RFC 6901), or null where it stands nowhere
 * @param line where the body cannot be read, or null
 * @param column likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fault(String pointer, Integer line, Integer column, String code, String detail) implements Serializable {
    static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, null, code, detail);
    }
}
