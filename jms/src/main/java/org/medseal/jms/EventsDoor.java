package org.medseal.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.medseal.capture.AnswerTo;
import org.medseal.capture.CaptureDocument;
import org.medseal.capture.CaptureService;
import org.medseal.capture.DocumentContent;
import org.medseal.capture.ErrorBehaviour;
import org.medseal.outbox.Inbox;
import org.medseal.outbox.IncomingMessage;
import org.medseal.outbox.IncomingRow;
import org.medseal.outbox.MessageContent;

/** Reports of lines: capture takes the document, answers it itself, now or once what it waits for has come. */
@ApplicationScoped
public class EventsDoor implements Door {
    private static final String MESSAGE_TYPE = "EPCISDocument";
    private static final String ERROR_BEHAVIOUR = "captureErrorBehaviour";

    /** Where AMQP's own content-type ends up. */
    private static final String[] CONTENT_TYPE = {"contentType", "JMS_AMQP_ContentType"};

    @Inject
    private Inbox inbox;

    @Inject
    private CaptureService capture;

    @Override
    public String queue() {
        return Queues.LINE_EVENTS;
    }

    @Override
    public Answer act(IncomingRow message) {
        SmallBody.checkType(message, MESSAGE_TYPE);
        IncomingMessage.Envelope envelope = message.envelope();
        AnswerTo answerTo = new AnswerTo(
                Queues.answerTo(message.queue(), envelope.replyTo()), Queues.correlation(envelope), message.id());
        ErrorBehaviour behaviour = ErrorBehaviour.parse(message.properties().get(ERROR_BEHAVIOUR));
        capture.accept(CaptureDocument.of(new KeptContent(inbox, message), envelope.sender(), behaviour)
                .answering(answerTo));
        return Answer.elsewhere(question(message));
    }

    @Override
    public Answer.Question question(IncomingRow message) {
        return new Answer.Question(MESSAGE_TYPE, null);
    }

    private record KeptContent(Inbox inbox, IncomingRow message) implements DocumentContent {
        @Override
        public String type() {
            return contentType(message.properties());
        }

        @Override
        public InputStream open() {
            return inbox.open(message);
        }

        @Override
        public Optional<MessageContent.Kept> kept() {
            return message.kept();
        }
    }

    /** XML or JSON as said, or null: then the first bytes tell. Clients put anything there; only these two count. */
    private static String contentType(Map<String, String> properties) {
        for (String name : CONTENT_TYPE) {
            String said = properties.getOrDefault(name, "");
            if (said.contains("xml") || said.contains("json")) {
                return said;
            }
        }
        return null;
    }
}
