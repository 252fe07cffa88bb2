package org.medseal.subscriptions;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.medseal.accounts.AccountStanding;
import org.medseal.exchange.Answer;
import org.medseal.outbox.MessageContent;
import org.medseal.trace.events.FreshEvents;
import org.medseal.trace.events.Viewer;
import org.medseal.trace.events.Viewers;

/** The steps of firing and of telling, each a short transaction of its own: nothing is locked while a message is under way. */
@Stateless
@PermitAll
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SubscriptionWork {
    /** Within this time an attempt has ended or its node is dead. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private FreshEvents events;

    @Inject
    private AccountStanding accounts;

    @Inject
    private Viewers viewers;

    @Inject
    private Clock clock;

    public List<Long> due(int atMost) {
        return with(connection -> new FiringTable(connection).due(clock.instant(), atMost));
    }

    /** Does nothing where another node is at it. */
    public void fire(long subscription) {
        Instant now = clock.instant();
        with(connection -> {
            Optional<Standing> claimed = new FiringTable(connection).claim(subscription, now);
            if (claimed.isPresent()) {
                new Firing(connection, events, now)
                        .fire(claimed.get(), viewer(claimed.get().account()));
            }
            return null;
        });
    }

    /** With the rights that the account has now. */
    private Optional<Viewer> viewer(String account) {
        Set<String> roles = accounts.rolesOf(account);
        return roles.isEmpty() ? Optional.empty() : Optional.of(viewers.of(account, roles::contains));
    }

    /** Writes down that nothing could be found; what there was is still to be told. */
    public void failed(long subscription, String cause) {
        Instant now = clock.instant();
        with(connection -> {
            FiringTable table = new FiringTable(connection);
            if (table.claim(subscription, now).isPresent()) {
                table.fired(subscription, now, cause);
                table.postpone(subscription, now.plus(AFTER_A_FAULT));
            }
            return null;
        });
    }

    public Optional<DeliveryTable.Delivery> next() {
        Instant now = clock.instant();
        return with(connection -> new DeliveryTable(connection).claim(now, now.plus(LEASE)));
    }

    /** As {@link #next()}, of what goes over an open connection. */
    public Optional<DeliveryTable.Delivery> next(UUID over) {
        Instant now = clock.instant();
        return with(connection -> new DeliveryTable(connection).claim(over, now, now.plus(LEASE)));
    }

    /** Writes down that a message went over its connection. */
    public void told(DeliveryTable.Delivery delivery, Instant started) {
        with(connection -> {
            new Attempt(connection, clock.instant()).told(delivery, started);
            return null;
        });
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public byte[] content(DeliveryTable.Delivery delivery) {
        try (InputStream in = MessageContent.read(database, delivery.content().id())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("A message cannot be read", e);
        }
    }

    /** Writes down how the attempt ended and what follows from it. */
    public void attempted(DeliveryTable.Delivery delivery, Instant started, Answer answer, String cause) {
        with(connection -> {
            new Attempt(connection, clock.instant()).settle(delivery, started, answer, cause, () -> content(delivery));
            return null;
        });
    }

    public void forget() {
        with(EventNotes::forget);
    }

    private interface Step<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Step<T> step) {
        try (Connection connection = database.getConnection()) {
            return step.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The subscriptions cannot be used", e);
        }
    }
}
