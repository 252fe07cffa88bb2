package org.medseal.reporting.ru;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.medseal.exchange.Answer;
import org.medseal.reporting.Acknowledgement;
import org.medseal.reporting.ReportState;
import org.medseal.reporting.UnreadableAnswerException;

/** The authority's ticket, document 200 {@code result}: the judgement on a document and on each pack not taken. */
final class Ticket {
    private static final int LONGEST = 4_000;

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Acknowledgement.Refused> refused = new ArrayList<>();
    private String actionId;
    private String operationId;
    private String result;
    private String comment;
    private String code;
    private String detail;
    private String object;

    private Ticket() {}

    /** @param documentId of the document it must be about */
    static Acknowledgement read(Answer answer, String documentId) {
        if (!answer.complete()) {
            throw new UnreadableAnswerException(
                    "The ticket is longer than " + answer.body().length + " bytes; it was not read on");
        }
        Ticket ticket = new Ticket();
        try {
            ticket.read(reader(answer.body()));
        } catch (XMLStreamException e) {
            throw new UnreadableAnswerException("The ticket is no whole XML: "
                    + cut(String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
        }
        return ticket.judgement(documentId);
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableAnswerException("The ticket has a document type; that is not taken");
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(xml.getLocalName());
                    text.setLength(0);
                    if (String.join("/", path).equals("documents/result")) {
                        actionId = xml.getAttributeValue(null, "action_id");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(String.join("/", path), text.toString().strip());
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
    }

    private void end(String where, String value) {
        switch (where) {
            case "documents/result/operation_id" -> operationId = value;
            case "documents/result/operation_result" -> result = value;
            case "documents/result/operation_comment" -> comment = cut(value);
            case "documents/result/errors/error_code" -> code = cut(value);
            case "documents/result/errors/error_desc" -> detail = cut(value);
            case "documents/result/errors/object_id" -> object = cut(value);
            case "documents/result/errors" -> {
                if (refused.size() < Acknowledgement.MOST_REFUSED) {
                    refused.add(new Acknowledgement.Refused(
                            Signs.item(object), code == null ? "unnamed" : code, detail == null ? "" : detail));
                }
                code = null;
                detail = null;
                object = null;
            }
            default -> {
                // Not needed here; it is kept as received.
            }
        }
    }

    private Acknowledgement judgement(String documentId) {
        if (!"200".equals(actionId)) {
            throw new UnreadableAnswerException("The answer is no ticket (document 200)");
        }
        if (!documentId.equals(operationId)) {
            throw new UnreadableAnswerException("The ticket is about another document: " + cut(operationId));
        }
        ReportState state =
                switch (String.valueOf(result)) {
                    case "Accepted" -> ReportState.ACCEPTED;
                    case "Partial" -> ReportState.PARTIAL;
                    case "Rejected" -> ReportState.REJECTED;
                    default -> throw new UnreadableAnswerException("The ticket has an unknown result: " + cut(result));
                };
        return new Acknowledgement(state, comment, refused);
    }

    private static String cut(String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + " …";
    }
}
