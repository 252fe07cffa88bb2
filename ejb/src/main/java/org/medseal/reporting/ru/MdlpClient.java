package org.medseal.reporting.ru;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medseal.Json;
import org.medseal.exchange.Answer;
import org.medseal.exchange.HttpsTransport;
import org.medseal.exchange.RouteDetails;
import org.medseal.exchange.RouteRow;
import org.medseal.exchange.Secrets;
import org.medseal.reporting.Delivery;
import org.medseal.reporting.UnreadableAnswerException;

/**
 * The authority's REST interface (version 1), for who logs in by password: {@code auth}, {@code token}, {@code
 * documents/send}, {@code documents/…/ticket}.
 */
final class MdlpClient {
    private final HttpsTransport transport;
    private final Secrets secrets;

    MdlpClient(HttpsTransport transport, Secrets secrets) {
        this.transport = transport;
        this.secrets = secrets;
    }

    /** A step of the way that was not taken. */
    private static final class TurnedAwayException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        TurnedAwayException(Answer answer) {
            super(String.valueOf(answer.status()));
            this.answer = answer;
        }
    }

    /** @param requestId by which the authority knows the same document when it comes again */
    Delivery send(RouteRow route, String requestId, byte[] document) {
        try {
            String token = logIn(route);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("document", Base64.getEncoder().encodeToString(document));
            body.put("sign", "");
            body.put("request_id", requestId);
            Answer answer = post(route, "documents/send", token, body);
            return Delivery.taken(answer, needed(answer, "document_id"));
        } catch (TurnedAwayException e) {
            return Delivery.unsuccessful(e.answer);
        } catch (UnreadableAnswerException e) {
            return Delivery.failed(e.getMessage(), null);
        }
    }

    /** Asks for the ticket on a document; there is none before the authority has looked at it. */
    Delivery ask(RouteRow route, String documentId) {
        Answer answer;
        try {
            String token = logIn(route);
            HttpRequest.Builder request = request(route, "documents/" + documentId + "/ticket", token);
            answer = transport.send(route, request.GET(), 0);
        } catch (TurnedAwayException e) {
            return Delivery.unsuccessful(e.answer);
        } catch (UnreadableAnswerException e) {
            return Delivery.failed(e.getMessage(), null);
        }
        if (answer.status() == 404 || answer.status() == 202 || answer.status() == 204) {
            return Delivery.notYet(answer);
        }
        if (!answer.isSuccess()) {
            return Delivery.unsuccessful(answer);
        }
        try {
            return Delivery.acknowledged(answer, Ticket.read(answer, documentId));
        } catch (UnreadableAnswerException e) {
            return Delivery.failed(e.getMessage(), answer);
        }
    }

    private String logIn(RouteRow route) throws TurnedAwayException {
        RouteDetails details = route.details();
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("client_id", route.setting("clientId"));
        String clientSecret = route.setting("clientSecret");
        who.put("client_secret", clientSecret == null ? "" : secrets.password(clientSecret));
        who.put("user_id", details.account());
        who.put("auth_type", "PASSWORD");
        String code = needed(post(route, "auth", null, who), "code");
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("code", code);
        proof.put("password", details.credential() == null ? "" : secrets.password(details.credential()));
        return needed(post(route, "token", null, proof), "token");
    }

    private Answer post(RouteRow route, String what, String token, Map<String, Object> body)
            throws TurnedAwayException {
        byte[] bytes;
        try {
            bytes = Json.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        HttpRequest.Builder request = request(route, what, token)
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        Answer answer = transport.send(route, request, bytes.length);
        if (!answer.isSuccess()) {
            throw new TurnedAwayException(answer);
        }
        return answer;
    }

    private static HttpRequest.Builder request(RouteRow route, String what, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(route.details().address().replaceAll("/+$", "") + "/" + what));
        return token == null ? request : request.header("Authorization", "token " + token);
    }

    private static String needed(Answer answer, String member) {
        try {
            JsonNode value = Json.mapper().readTree(answer.body()).path(member);
            if (value.isTextual() && value.asText().matches("[\\x21-\\x7e]{1,4000}")) {
                return value.asText();
            }
            throw new UnreadableAnswerException("The authority's answer has no " + member);
        } catch (JsonProcessingException e) {
            throw new UnreadableAnswerException("The authority's answer is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableAnswerException("The authority's answer cannot be read: " + e.getMessage());
        }
    }
}
