package org.medseal.serials;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditTrail;
import org.medseal.audit.CallContext;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;

/** The services as the server puts them together, each call in a transaction of its own. */
final class SerialsFixture {
    private static final AtomicInteger GTINS = new AtomicInteger((int) (System.nanoTime() % 400_000));

    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final SerialService service = new SerialService();
    final SerialNumbers numbers = new SerialNumbers();
    final List<PoolOpened> opened = new ArrayList<>();
    Consumer<SerialsReturning> onReturning = question -> {};
    String caller = "line1";
    boolean partner;
    Instant now = Instant.parse("2026-11-23T12:00:00Z");

    SerialsFixture() {
        masterKey();
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        service.database = source();
        service.keys = new PoolKeys();
        service.keys.master = new MasterKey();
        service.call = new CallContext();
        service.clock = clock;
        service.audit = new AuditTrail(service.database, clock);
        service.session = stub(SessionContext.class, (method, argument) -> switch (method) {
            case "getCallerPrincipal" -> (Principal) () -> caller;
            case "isCallerInRole" -> partner == "partner".equals(argument);
            default -> throw new UnsupportedOperationException(method);
        });
        service.opened = event(opened::add);
        service.returning = event(question -> onReturning.accept(question));
        numbers.database = TestDatabase.dataSource();
        numbers.keys = service.keys;
        numbers.clock = clock;
    }

    static void masterKey() {
        try {
            System.setProperty(
                    "medseal.master-key-store",
                    Files.createTempDirectory("medseal").resolve("keys.p12").toString());
            System.setProperty("medseal.master-key-store-password", "secret of the tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GTIN that no other test uses. */
    static Gtin gtin() {
        String first13 = "09506000" + String.format("%05d", GTINS.incrementAndGet() % 100_000);
        for (int check = 0; check < 10; check++) {
            try {
                return new Gtin(first13 + check);
            } catch (IllegalArgumentException e) {
                // Not this check digit.
            }
        }
        throw new IllegalStateException();
    }

    Gtin pool(Alphabet alphabet, int length, Long capacity) {
        Gtin gtin = gtin();
        define(new DefinePool(gtin, alphabet, length, capacity));
        return gtin;
    }

    PoolStatus define(DefinePool command) {
        return in(() -> service.definePool(command));
    }

    PoolStatus rotate(Gtin gtin) {
        return in(() -> service.rotateKey(gtin, "yearly"));
    }

    PoolStatus status(Gtin gtin) {
        return in(() -> service.poolStatus(gtin));
    }

    Allocation allocate(SerialOrder order) {
        return in(() -> service.allocate(order));
    }

    Allocation allocate(String id, Gtin gtin, long quantity) {
        return allocate(new AllocateSerials(id, gtin, quantity, null, null));
    }

    Allocation get(String id) {
        return in(() -> service.getAllocation(id));
    }

    ReturnRow giveBack(String id, String allocation, List<String> serials) {
        return in(() -> service.returnUnused(new ReturnSerials(id, allocation, serials)));
    }

    String text(Allocation allocation, SerialFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            in(() -> service.stream(allocation)).writeTo(out, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    SerialStream stream(Allocation allocation) {
        return in(() -> service.stream(allocation));
    }

    List<SerialNumber> serials(Allocation allocation) {
        return text(allocation, SerialFormat.CSV).lines().map(SerialNumber::new).toList();
    }

    void after(Duration time) {
        now = now.plus(time);
    }

    <T> T in(Supplier<T> work) {
        try (Connection connection = TestDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            T result = work.get();
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            current.remove();
        }
    }

    private DataSource source() {
        return stub(
                DataSource.class, (method, argument) -> stubConnection(current.get() == null ? fail() : current.get()));
    }

    private static Connection fail() {
        throw new IllegalStateException("no transaction");
    }

    /** The transaction's connection; closing it is left to the transaction. */
    private static Connection stubConnection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SerialsFixture.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> event(Consumer<T> observer) {
        return stub(Event.class, (method, argument) -> {
            observer.accept((T) argument);
            return null;
        });
    }

    private interface Answer {
        Object to(String method, Object argument);
    }

    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                SerialsFixture.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }
}
