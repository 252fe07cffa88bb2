package org.medseal.web.faces;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.medseal.InvalidInputException;
import org.medseal.InvalidInputException.Fault;
import org.medseal.RefusedException;
import org.medseal.gs1.Gs1Exception;

/**
 * The one place where a refusal becomes a message on the page it was met on. While a page is being drawn it is too late
 * for that, and what is not a refusal is a bug: both go on to the error page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            ExceptionQueuedEvent event = events.next();
            if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
                break;
            }
            Optional<Refusal> refusal = Refusal.of(event.getContext().getException());
            if (refusal.isPresent()) {
                show(faces, refusal.get());
                events.remove();
            }
        }
        super.handle();
    }

    private static void show(FacesContext faces, Refusal refusal) {
        if (FieldFaults.show(faces, refusal.faults())
                || FieldFaults.showRule(faces, refusal.code(), refusal.sentence())) {
            faces.validationFailed();
        } else {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.sentence(), null));
        }
        if (!faces.isPostback()) {
            faces.getExternalContext().setResponseStatus(refusal.status());
        }
    }

    /** What to say, the status of a page that was only asked for, and what is wrong with which field. */
    record Refusal(int status, String code, String sentence, List<Fault> faults) {
        static Optional<Refusal> of(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInputException invalid) {
                    return Optional.of(new Refusal(
                            statusOf(invalid.kind()), invalid.code(), invalid.getMessage(), invalid.faults()));
                }
                if (cause instanceof RefusedException refused) {
                    return Optional.of(
                            new Refusal(statusOf(refused.kind()), refused.code(), refused.getMessage(), List.of()));
                }
                if (cause instanceof Gs1Exception malformed) {
                    return Optional.of(new Refusal(400, malformed.code(), malformed.getMessage(), List.of()));
                }
                if (cause instanceof EJBAccessException) {
                    return Optional.of(new Refusal(403, "role", Texts.get("refused.role"), List.of()));
                }
            }
            return Optional.empty();
        }

        private static int statusOf(RefusedException.Kind kind) {
            return switch (kind) {
                case MALFORMED -> 400;
                case AGAINST_RULE -> 422;
                case NOT_FOUND -> 404;
                case CONFLICT -> 409;
                case FORBIDDEN -> 403;
                case TOO_LARGE -> 413;
                case TOO_MANY -> 429;
            };
        }
    }
}
