package org.medseal.web.faces.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.medseal.outbox.IncomingRow;
import org.medseal.outbox.IncomingState;
import org.medseal.outbox.MessageDesk;
import org.medseal.outbox.OutgoingRow;
import org.medseal.outbox.OutgoingState;
import org.medseal.web.faces.Moods;

/** One message as it is kept: what it is, how it stands and why, what it says. */
@Named
@RequestScoped
public class MessagePage {
    @Inject
    private MessageDesk desk;

    @Inject
    private FacesContext faces;

    private String direction;
    private Long id;
    private IncomingRow incoming;
    private OutgoingRow outgoing;
    private BodyText body;
    private BodyText received;

    public void load() {
        if (id == null) {
            return;
        }
        if ("out".equals(direction)) {
            outgoing = desk.getOutgoing(id);
            body = BodyText.readable(desk.openOutgoing(id));
        } else {
            incoming = desk.getIncoming(id);
            body = BodyText.readable(desk.openIncoming(id));
            received = incoming.corrected() ? BodyText.readable(desk.openReceived(id)) : null;
        }
    }

    /** What the present person may decide now; nothing for those who only look. */
    public List<Decision> getDecisions() {
        boolean mayAct =
                List.of("admin", "compliance-officer").stream().anyMatch(faces.getExternalContext()::isUserInRole);
        if (!mayAct) {
            return List.of();
        }
        return incoming != null ? Decision.about(incoming) : outgoing != null ? Decision.about(outgoing) : List.of();
    }

    public String getMood() {
        IncomingState in = incoming == null ? null : incoming.state();
        OutgoingState out = outgoing == null ? null : outgoing.state();
        return Moods.find(in == null ? "outgoingState." + out : "incomingState." + in)
                .orElse("idle");
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public IncomingRow getIncoming() {
        return incoming;
    }

    public OutgoingRow getOutgoing() {
        return outgoing;
    }

    public BodyText getBody() {
        return body;
    }

    /** As it came, where a person has corrected it since. */
    public BodyText getReceived() {
        return received;
    }
}
