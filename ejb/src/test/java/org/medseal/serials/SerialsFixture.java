package org.medseal.serials;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.medseal.TestDatabase;
import org.medseal.audit.AuditTrail;
import org.medseal.audit.CallContext;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.SerialNumber;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.ProductDetails;
import org.medseal.masterdata.ProductRow;

/** The services as the server puts them together, each call in a transaction of its own. */
public final class SerialsFixture {
    private static final AtomicInteger GTINS = new AtomicInteger((int) (System.nanoTime() % 400_000));

    private static final ConcurrentLinkedQueue<Connection> IDLE = new ConcurrentLinkedQueue<>();

    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final SerialService service = new SerialService();
    final SerialNumbers numbers = new SerialNumbers();
    final List<PoolOpened> opened = new ArrayList<>();
    Consumer<PoolOpened> onOpened = one -> {};
    Consumer<SerialsReturning> onReturning = question -> {};
    String caller = "line1";
    int prefixLength = 12;
    boolean partner;
    Instant now = Instant.parse("2026-11-23T12:00:00Z");

    SerialsFixture() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        service.database = source();
        service.threads = ForkJoinPool.commonPool();
        service.keys = new PoolKeys();
        service.keys.master = masterKey();
        service.call = new CallContext();
        service.clock = clock;
        service.masterData = new MasterDataService() {
            @Override
            public Optional<ProductRow> findProduct(Gtin gtin) {
                ProductDetails details = new ProductDetails(
                        "any",
                        CompanyPrefix.of(gtin, prefixLength),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
                return Optional.of(new ProductRow(gtin, details, 1, now));
            }
        };
        service.audit = new AuditTrail(service.database, clock);
        service.session = stub(SessionContext.class, (method, argument) -> switch (method) {
            case "getCallerPrincipal" -> (Principal) () -> caller;
            case "isCallerInRole" -> partner == "partner".equals(argument);
            default -> throw new UnsupportedOperationException(method);
        });
        service.opened = event(one -> {
            opened.add(one);
            onOpened.accept(one);
        });
        service.returning = event(question -> onReturning.accept(question));
        numbers.database = service.database;
        numbers.keys = service.keys;
        numbers.clock = clock;
    }

    /** One key for all tests of a run: they share a database. */
    public static MasterKey masterKey() {
        MasterKey master = new MasterKey();
        master.key = new SecretKeySpec(new byte[32], "AES");
        return master;
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

    /** In a transaction, or in the one that is open on this thread. */
    <T> T in(Supplier<T> work) {
        Connection connection = borrow();
        current.set(connection);
        boolean done = false;
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            current.remove();
            giveBack(connection, done);
        }
    }

    private static Connection borrow() {
        Connection connection = IDLE.poll();
        return connection == null ? TestDatabase.begin() : connection;
    }

    private static void giveBack(Connection connection, boolean done) {
        try {
            if (!done) {
                connection.rollback();
            }
            IDLE.add(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The open transaction's connection, or one for a single reading. */
    private Connection connection() {
        if (current.get() != null) {
            return uncloseable(current.get(), () -> {});
        }
        Connection connection = borrow();
        return uncloseable(connection, () -> {
            try {
                connection.commit();
                IDLE.add(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    DataSource source() {
        return stub(DataSource.class, (method, argument) -> connection());
    }

    private static Connection uncloseable(Connection connection, Runnable onClose) {
        return (Connection) Proxy.newProxyInstance(
                SerialsFixture.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        onClose.run();
                        return null;
                    }
                    return method.invoke(connection, arguments);
                });
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
