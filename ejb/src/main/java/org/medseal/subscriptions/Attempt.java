package org.medseal.subscriptions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.EpcisReader;
import org.medseal.epcis.EpcisSink;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.EpcisWriter.CbvSpelling;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.Form;
import org.medseal.exchange.Answer;
import org.medseal.outbox.MessageContent;

/** What follows from an attempt to send a message. */
final class Attempt {
    private static final int TOO_LARGE = 413;

    private final Connection connection;
    private final DeliveryTable table;
    private final Instant now;

    Attempt(Connection connection, Instant now) {
        this.connection = connection;
        this.table = new DeliveryTable(connection);
        this.now = now;
    }

    /** @param answer null where none came, then there is a cause */
    void settle(DeliveryTable.Delivery delivery, Instant started, Answer answer, String cause, Supplier<byte[]> content)
            throws SQLException {
        Integer status = answer == null ? null : answer.status();
        boolean told = answer != null && answer.isSuccess();
        String reason = told || cause != null ? cause : "The subscriber answered " + status;
        table.attempted(delivery, started, now, status, reason);
        if (told) {
            done(delivery);
        } else if (status != null && status == TOO_LARGE && delivery.content().events() > 1) {
            halve(delivery, content.get());
        } else if (delivery.attempts() >= Backoff.ATTEMPTS) {
            table.end(delivery.number(), "FAILED");
        } else {
            table.retry(delivery.number(), now.plus(Backoff.after(delivery.attempts())));
        }
    }

    /** It went over an open connection, which knows no answer. */
    void told(DeliveryTable.Delivery delivery, Instant started) throws SQLException {
        table.attempted(delivery, started, now, null, null);
        done(delivery);
    }

    private void done(DeliveryTable.Delivery delivery) throws SQLException {
        table.end(delivery.number(), "DONE");
        table.notified(delivery.subscription(), now);
    }

    /** Two messages of half the events each, in its place; later ones are smaller from the start (EPCIS 2.0, 8.2.5.5). */
    private void halve(DeliveryTable.Delivery delivery, byte[] content) throws SQLException {
        if (!table.end(delivery.number(), "SPLIT")) {
            return;
        }
        int half = (delivery.content().events() + 1) / 2;
        table.batch(delivery.subscription(), half);
        try {
            Events all = new Events();
            boolean xml = delivery.content().type().endsWith("xml");
            EpcisReader.read(new ByteArrayInputStream(content), xml ? Form.XML : Form.JSON_LD, all);
            part(delivery, "a", all.header, all.events.subList(0, half));
            part(delivery, "b", all.header, all.events.subList(half, all.events.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(DeliveryTable.Delivery of, String place, DocumentHeader header, List<EpcisEvent> events)
            throws IOException, SQLException {
        boolean xml = of.content().type().endsWith("xml");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Syntax syntax = xml ? Syntax.XML_1_2 : Syntax.JSON_LD_2_0;
        try (EpcisWriter writer = EpcisWriter.open(out, syntax, header, CbvSpelling.URN)) {
            for (EpcisEvent event : events) {
                writer.write(event);
            }
        }
        MessageContent.Kept kept = new MessageContent(connection).keep(new ByteArrayInputStream(out.toByteArray()));
        DeliveryTable.Content content = DeliveryTable.content(kept, of.content().type(), events.size());
        table.insert(of.subscription(), of.firing(), of.path() + place, content, now);
    }

    private static final class Events implements EpcisSink {
        private final List<EpcisEvent> events = new ArrayList<>();
        private DocumentHeader header;

        @Override
        public void header(DocumentHeader given) {
            header = given;
        }

        @Override
        public void event(EpcisEvent event) {
            events.add(event);
        }
    }
}
