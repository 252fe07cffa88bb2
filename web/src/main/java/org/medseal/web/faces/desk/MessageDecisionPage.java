package org.medseal.web.faces.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.medseal.outbox.MessageDesk;
import org.medseal.web.faces.Texts;
import org.omnifaces.util.Messages;

/** Where a person decides about a message: what it does is said, a reason is asked for, then it is done. */
@Named
@ViewScoped
public class MessageDecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MessageDesk desk;

    private String direction;
    private Long id;
    private String what;
    private Decision decision;
    private String cause;
    private String body;
    private String reason;

    public void load() {
        decision = Decision.find(what).orElse(null);
        if (id == null || decision == null) {
            decision = null;
            return;
        }
        if (isOut()) {
            cause = desk.getOutgoing(id).cause();
        } else {
            cause = desk.getIncoming(id).cause();
            body = decision == Decision.CORRECT
                    ? BodyText.editable(desk.openIncoming(id), MessageDesk.CORRECTABLE)
                    : null;
        }
    }

    public String decide() {
        switch (decision) {
            case RETRY -> retry();
            case CORRECT -> desk.correctIncoming(id, body, reason);
            case GIVE_UP -> giveUp();
        }
        Messages.addFlashGlobalInfo(Texts.get("decision." + decision.getKey() + ".done", id.toString()));
        return "/message.xhtml?faces-redirect=true&direction=" + (isOut() ? "out" : "in") + "&id=" + id;
    }

    private void retry() {
        if (isOut()) {
            desk.retryOutgoing(id, reason);
        } else {
            desk.retryIncoming(id, reason);
        }
    }

    private void giveUp() {
        if (isOut()) {
            desk.giveUpOutgoing(id, reason);
        } else {
            desk.giveUpIncoming(id, reason);
        }
    }

    public boolean isOut() {
        return "out".equals(direction);
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

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public Decision getDecision() {
        return decision;
    }

    public String getCause() {
        return cause;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
