package org.medseal.server;

import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.protocol.amqp.broker.AMQPMessage;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceContainer;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;
import org.wildfly.extension.messaging.activemq.ActiveMQBroker;

/**
 * Has the broker write the account that a message's sender logged in with on the message, whatever protocol it came by
 * and whatever the sender wrote there: the application reads it as {@code JMSXUserID}. The broker's own
 * {@code populate-validated-user} does it only with security managers of its own, not with the server's.
 *
 * <p>The server lets a module take part in messaging as an interceptor, but calls that for its own protocol only; so this
 * one lets every packet pass and sees to it that the broker gets the plugin when it starts, before the first message.
 */
public final class SenderAccount implements Interceptor {
    private static final ServiceName BROKER = ServiceName.parse("org.wildfly.messaging.activemq.server.default");
    private static final ServiceName NAME = ServiceName.of("medseal", "sender-account");

    public SenderAccount() {
        ServiceContainer container = CurrentServiceContainer.getServiceContainer();
        if (container.getService(NAME) == null) {
            ServiceBuilder<?> service = container.addService();
            service.provides(NAME);
            Supplier<ActiveMQBroker> broker = service.requires(BROKER);
            service.setInstance(new Registration(broker)).install();
        }
    }

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        return true;
    }

    private record Registration(Supplier<ActiveMQBroker> broker) implements Service {
        @Override
        public void start(StartContext context) {
            ((ActiveMQServer) broker.get().getDelegate()).registerBrokerPlugin(new Plugin());
        }

        @Override
        public void stop(StopContext context) {
            // The plugin goes with the broker.
        }
    }

    private static final class Plugin implements ActiveMQServerMessagePlugin {
        @Override
        public void beforeSend(
                ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreate) {
            String account = session.getUsername();
            if (message instanceof AMQPMessage amqp) {
                // An AMQP message stays as the sender signed it; what the broker adds travels beside it.
                amqp.createExtraProperties()
                        .putSimpleStringProperty(
                                Message.HDR_VALIDATED_USER, SimpleString.of(account == null ? "" : account));
            } else {
                message.setValidatedUserID(account);
            }
        }
    }
}
