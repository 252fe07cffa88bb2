package org.medseal.jms;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;
import org.medseal.outbox.OutgoingMessage;
import org.medseal.reporting.ReportSender;

/**
 * Has reports sent: a message names one and says nothing else, for what is sent stands in the database. As many as there
 * are sessions are under way at a time, so a slow receiver does not hold up the others.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/medseal.regulator.out"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
        })
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegulatorListener implements MessageListener {
    @Inject
    private ReportSender reports;

    @Override
    public void onMessage(Message message) {
        try {
            reports.send(UUID.fromString(message.getStringProperty(OutgoingMessage.BUSINESS_KEY)));
        } catch (JMSException e) {
            throw new IllegalStateException("A message on " + Queues.REGULATOR_OUT + " cannot be read", e);
        }
    }
}
