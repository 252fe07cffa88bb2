package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medseal.RefusedException;
import org.medseal.masterdata.ErpCommandService;
import org.medseal.outbox.Inbox;
import org.medseal.outbox.IncomingRow;

/** Messages of the ERP: finds out what each is, acts on it once, confirms it or says everything that is wrong. */
@ApplicationScoped
public class ErpDoor implements Door {
    @Inject
    private Inbox inbox;

    @Inject
    private MasterDataMessages masterData;

    @Inject
    private OrderMessages orders;

    @Inject
    private PreflightMessages preflight;

    private final Map<String, ErpMessage> messages = new TreeMap<>();

    @PostConstruct
    void open() {
        ErpCommandService.TYPES.forEach(type -> messages.put(type, masterData::apply));
        messages.put("Delivery", orders::delivery);
        messages.put("Return", orders::goodsReturn);
        messages.put("PreflightRequest", preflight::preflight);
    }

    @Override
    public String queue() {
        return Queues.ERP_IN;
    }

    @Override
    public Answer act(IncomingRow message) {
        SmallBody.checkType(message, messages.keySet().toArray(String[]::new));
        ObjectNode body = SmallBody.object(inbox, message, SmallBody.ORDER);
        String type = typeOf(message, body);
        Answer.Question question =
                new Answer.Question(type, body.path("requestId").asText(null));
        Optional<IncomingRow> earlier = earlier(question);
        if (earlier.isPresent()) {
            return again(question, earlier.get(), body);
        }
        ErpMessage.Confirmation confirmation = messages.get(type).act(body, type);
        return Answer.of(question, ErpMessage.Confirmation.MESSAGE_TYPE, MessageJson.write(confirmation));
    }

    @Override
    public Answer.Question question(IncomingRow message) {
        String said = message.envelope().messageType();
        try {
            ObjectNode body = SmallBody.object(inbox, message, SmallBody.ORDER);
            return new Answer.Question(
                    said == null ? recognise(body).orElse(null) : said,
                    body.path("requestId").asText(null));
        } catch (RefusedException unreadable) {
            return new Answer.Question(said, null);
        }
    }

    private Optional<IncomingRow> earlier(Answer.Question question) {
        return question.key() == null
                ? Optional.empty()
                : inbox.firstSettled(Queues.ERP_IN, question.messageType(), question.key())
                        .filter(row -> row.answerId() != null);
    }

    private Answer again(Answer.Question question, IncomingRow earlier, ObjectNode body) {
        if (!MessageJson.object(inbox.bytes(earlier)).equals(body)) {
            throw new RefusedException(
                    RefusedException.Kind.CONFLICT,
                    "request-differs",
                    "There was a " + question.messageType() + " with requestId " + question.key()
                            + " before, and it said something else");
        }
        return Answer.again(question, earlier.answerId());
    }

    private String typeOf(IncomingRow message, ObjectNode body) {
        String said = message.envelope().messageType();
        if (said != null && !said.isBlank()) {
            return said;
        }
        return recognise(body)
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Kind.MALFORMED,
                        "message-type",
                        "The property messageType is missing, and the content does not tell which of "
                                + messages.keySet() + " this is"));
    }

    /** What a body can only be, by the members that no other kind has. */
    static Optional<String> recognise(ObjectNode body) {
        return List.of(
                        Map.entry("Product", List.of("gtin", "packagingLevel")),
                        Map.entry("LotStatus", List.of("gtin", "lot", "status")),
                        Map.entry("Lot", List.of("gtin", "lot", "expiry")),
                        Map.entry("Party", List.of("gln", "name")))
                .stream()
                .filter(kind -> kind.getValue().stream().allMatch(body::has))
                .map(Map.Entry::getKey)
                .reduce((one, other) -> "")
                .filter(type -> !type.isEmpty());
    }
}
