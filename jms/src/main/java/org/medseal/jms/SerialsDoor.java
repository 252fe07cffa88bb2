package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.medseal.RefusedException;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.outbox.Inbox;
import org.medseal.outbox.IncomingRow;
import org.medseal.serials.AllocateSerials;
import org.medseal.serials.AllocateSsccs;
import org.medseal.serials.Allocation;
import org.medseal.serials.SerialFormat;
import org.medseal.serials.SerialOrder;
import org.medseal.serials.SerialService;

/** Serial requests from lines: the numbers are given in this transaction and written out while the answer is sent. */
@ApplicationScoped
public class SerialsDoor implements Door {
    private static final String MESSAGE_TYPE = "SerialRequest";
    private static final String REPLY_TYPE = "SerialReply";

    @Inject
    private Inbox inbox;

    @Inject
    private SerialService serials;

    @Override
    public String queue() {
        return Queues.LINE_SERIALS;
    }

    @Override
    public Answer act(IncomingRow message) {
        SmallBody.checkType(message, MESSAGE_TYPE);
        ObjectNode body = SmallBody.object(inbox, message, SmallBody.REQUEST);
        Members members = new Members(
                body, "requestId", "gtin", "quantity", "lot", "line", "companyPrefix", "extensionDigit", "format");
        SerialFormat format = members.has("format") ? format(members) : SerialFormat.JSON;
        Allocation allocation = serials.allocate(body.has("companyPrefix") ? ssccs(members) : packs(members));
        return Answer.madeWhenSent(
                new Answer.Question(MESSAGE_TYPE, allocation.requestId()),
                REPLY_TYPE,
                SerialContent.ref(format, allocation.requestId()));
    }

    @Override
    public Answer.Question question(IncomingRow message) {
        return new Answer.Question(MESSAGE_TYPE, SmallBody.requestId(inbox, message));
    }

    private static SerialOrder packs(Members members) {
        String requestId = members.text("requestId");
        Gtin gtin = members.value("gtin", Gtin::parse);
        long quantity = members.number("quantity");
        LotNumber lot = members.optional("lot", LotNumber::parse);
        String line = members.optionalText("line");
        members.finish();
        return new AllocateSerials(requestId, gtin, quantity, lot, line);
    }

    private static SerialOrder ssccs(Members members) {
        String requestId = members.text("requestId");
        CompanyPrefix prefix = members.value("companyPrefix", CompanyPrefix::parse);
        long digit = members.has("extensionDigit") ? members.number("extensionDigit") : 0;
        if (digit < 0 || digit > 9) {
            members.fault("extensionDigit", "extension-digit", "extensionDigit is " + digit + "; it must be 0 to 9");
        }
        for (String other : new String[] {"gtin", "lot"}) {
            if (members.has(other)) {
                members.fault(other, "not-for-ssccs", other + " has no meaning where SSCCs are asked for");
            }
        }
        long quantity = members.number("quantity");
        String line = members.optionalText("line");
        members.finish();
        return new AllocateSsccs(requestId, prefix, (int) digit, quantity, line);
    }

    private static SerialFormat format(Members members) {
        return members.value("format", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "json" -> SerialFormat.JSON;
            case "csv" -> SerialFormat.CSV;
            case "ndjson" -> SerialFormat.NDJSON;
            default ->
                throw new RefusedException(
                        RefusedException.Kind.AGAINST_RULE,
                        "format",
                        "format is '" + text + "'; it must be json, csv or ndjson");
        });
    }
}
