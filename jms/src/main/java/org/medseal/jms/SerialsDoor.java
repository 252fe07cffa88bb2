package org.medseal.jms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
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
        String requestId = members.value("requestId", String.class);
        Gtin gtin = members.value("gtin", Gtin.class);
        long quantity = members.number("quantity");
        LotNumber lot = members.optional("lot", LotNumber.class);
        String line = members.optional("line", String.class);
        members.finish();
        return new AllocateSerials(requestId, gtin, quantity, lot, line);
    }

    private static SerialOrder ssccs(Members members) {
        String requestId = members.value("requestId", String.class);
        CompanyPrefix prefix = members.value("companyPrefix", CompanyPrefix.class);
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
        String line = members.optional("line", String.class);
        members.finish();
        return new AllocateSsccs(requestId, prefix, (int) digit, quantity, line);
    }

    private static SerialFormat format(Members members) {
        String text = members.value("format", String.class);
        if (text == null || !Set.of("json", "csv", "ndjson").contains(text.toLowerCase(Locale.ROOT))) {
            members.fault("format", "format", "format is json, csv or ndjson, not " + text);
            return SerialFormat.JSON;
        }
        return SerialFormat.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
