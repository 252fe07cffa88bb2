package org.medseal.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker gives a connection. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {
    @Resource(lookup = "java:/jms/MedsealRelay")
    private ConnectionFactory factory;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("broker");
        try (Connection connection = factory.createConnection()) {
            connection.start();
            return answer.up().build();
        } catch (JMSException e) {
            return answer.withData("cause", "The broker does not answer").down().build();
        }
    }
}
