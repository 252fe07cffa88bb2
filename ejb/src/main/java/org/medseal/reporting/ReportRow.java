package org.medseal.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.medseal.gs1.Gln;

/**
 * A report as it stands.
 *
 * @param number inside Medseal; nobody outside sees it
 * @param subject what it is about, in words of the field: a delivery, a lot
 * @param event the event that is reported, or the last of them
 * @param items how many items it tells of
 * @param deadline when the receiver must have it
 * @param nextTry when it is sent or asked for next; null where nothing happens by itself
 * @param round how often a person has had it made and sent anew
 * @param attempts since then
 * @param cause why it is not done, in plain words
 * @param reference how the receiver names the document
 * @param document as sent, or to be sent; null until it is made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportRow(
        @JsonIgnore long number,
        UUID reportId,
        ReportKind kind,
        Gln receiver,
        String subject,
        @JsonIgnore long event,
        long items,
        ReportState state,
        Instant createdAt,
        Instant deadline,
        Instant nextTry,
        int round,
        int attempts,
        String cause,
        String reference,
        Document document,
        Instant sentAt,
        @JsonIgnore Long answerId,
        Instant acknowledgedAt)
        implements Serializable {

    /** A document as it is kept. */
    public record Document(@JsonIgnore long contentId, long length, String sha256) implements Serializable {}

    @JsonProperty("market")
    public String market() {
        return kind.market();
    }

    /** Past its deadline and not reported yet, or reported too late. */
    public boolean isLate(Instant now) {
        if (state.isOpen()) {
            return now.isAfter(deadline);
        }
        return sentAt != null && sentAt.isAfter(deadline);
    }
}
