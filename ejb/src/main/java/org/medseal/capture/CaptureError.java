package org.medseal.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * One thing that stands against a document, an event or an item in it. Members that do not apply are null and are left
 * out of the JSON.
 *
 * @param event the place of the event in the document, counted from 0
 * @param eventID as the sender gave it
 * @param epc the refused item, as a Digital Link
 * @param code the rule's stable short name, kebab-case
 * @param detail what is wrong, a sentence for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptureError(
        Integer event, String eventID, String epc, String code, String detail, Long line, Long column, String pointer)
        implements Serializable {
    /** Concerns the document as a whole. */
    static CaptureError ofDocument(String code, String detail) {
        return new CaptureError(null, null, null, code, detail, null, null, null);
    }

    /** Concerns one event. */
    static CaptureError ofEvent(int event, String eventId, String code, String detail) {
        return new CaptureError(event, eventId, null, code, detail, null, null, null);
    }

    /** Concerns one item that an event names. */
    static CaptureError ofItem(int event, String eventId, String epc, String code, String detail) {
        return new CaptureError(event, eventId, epc, code, detail, null, null, null);
    }
}
