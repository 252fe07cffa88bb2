package org.medseal.wildfly.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Medseal's own tables, read once everything is at rest, compared with the account of the clients. */
final class Books {
    private static final int NAMED = 5;

    private final Connection connection;
    private final Account account;
    private final long auditedBefore;

    /** @param auditedBefore the last record before the clients began */
    Books(Connection connection, Account account, long auditedBefore) {
        this.connection = connection;
        this.account = account;
        this.auditedBefore = auditedBefore;
    }

    static long lastRecord(Connection connection) throws SQLException {
        return Long.parseLong(rows(connection, "select coalesce(max(number), 0)::text from medseal.audit_record")
                .get(0));
    }

    /** What is still to be done: nothing, once all is at rest. */
    static String waiting(Connection connection) throws SQLException {
        return String.join(", ", rows(connection, """
                select 'inbox ' || state || ' ' || count(*) from medseal.inbox where state = 'RECEIVED' group by state
                union all
                select 'outbox ' || state || ' ' || count(*) from medseal.outbox where state = 'READY' group by state
                union all
                select 'capture ' || state || ' ' || count(*) from medseal.capture_job
                where state in ('RECEIVED', 'PARKED') group by state"""));
    }

    void compare() throws SQLException {
        messages();
        numbers();
        events();
        items();
        audit();
    }

    private void messages() throws SQLException {
        none("incoming message is refused or waits for a person", """
                select id || ' ' || state || ' ' || coalesce(cause, '') from medseal.inbox where state <> 'DONE'""");
        none("outgoing message is not sent", """
                select id || ' ' || state || ' ' || coalesce(cause, '') from medseal.outbox where state <> 'SENT'""");
        none("incoming message has no answer", """
                select i.id || ' from ' || queue from medseal.inbox i where answer_id is null
                and not exists (select from medseal.outbox o where o.in_answer_to = i.id)""");
        none("job is not captured", """
                select capture_id || ' ' || state || ' ' || coalesce(cause, '') from medseal.capture_job
                where state <> 'ACCEPTED'""");
        missing(
                "message that the broker had taken was lost",
                account.sent(),
                rows("select distinct correlation_id from medseal.inbox where correlation_id is not null"));
    }

    private void numbers() throws SQLException {
        same("allocation", account.allocations().keySet(), rows("select request_id from medseal.serial_allocation"));
        none("run of numbers overlaps the one before it", """
                select a.request_id from medseal.serial_allocation a join medseal.serial_allocation b
                on a.pool = b.pool and a.first_number < b.first_number
                and a.first_number + a.run_length > b.first_number""");
        none("pool has numbers that nobody was given and nobody passed over", """
                select p.id || ': ' || p.next_number || ' gone, ' || coalesce(sum(a.run_length), 0) || ' on record'
                from medseal.serial_pool p left join medseal.serial_allocation a on a.pool = p.id
                group by p.id having p.next_number <> coalesce(sum(a.run_length), 0)""");
        Set<String> all = new HashSet<>();
        for (Account.Allocation one : account.allocations().values()) {
            for (String number : one.numbers()) {
                if (!all.add(one.pool() + ' ' + number)) {
                    account.doubled(one.pool() + ' ' + number + " was given twice");
                }
            }
            String recorded = "select quantity::text from medseal.serial_allocation where request_id = ?";
            same("quantity of " + one.requestId(), Set.of("" + one.numbers().size()), rows(recorded, one.requestId()));
        }
    }

    private void events() throws SQLException {
        same("capture job", account.captures().keySet(), rows("""
                select capture_id::text from medseal.capture_job where document_key is null"""));
        same("number of events", Set.of(account.events.toString()), rows("select count(*)::text from medseal.event"));
        same("order", account.deliveries(), rows("select request_id from medseal.operation"));
        none("event has no key, or two", """
                select e.number::text from medseal.event e left join medseal.event_key k on k.event = e.number
                group by e.number having count(k.key) <> 1""");
        none("key has no event", """
                select k.event::text from medseal.event_key k where not exists
                (select from medseal.event e where e.number = k.event)""");
        none("event is under no block", """
                select number::text from medseal.event e where not exists
                (select from medseal.block_event b where b.event = e.number)""");
        none("block names an event that is not there", """
                select block || ' ' || event from medseal.block_event b where not exists
                (select from medseal.event e where e.number = b.event)""");
    }

    private void items() throws SQLException {
        none("item's last event is not there or not under its block", """
                select i.number::text from medseal.item i where not exists (select from medseal.event e
                join medseal.block_event b on b.event = e.number and b.block = i.block where e.number = i.last_event)""");
        none("item's parent holds nothing", """
                select i.number || ' in ' || i.parent from medseal.item i where parent is not null
                and not exists (select from medseal.item_contents c where c.parent = i.parent)""");
        none("container that holds others has no contents, or the other way round", """
                select coalesce(i.number, c.parent)::text from (select * from medseal.item where holds_others) i
                full join medseal.item_contents c on c.parent = i.number
                where i.number is null or c.parent is null""");
        none("lot of an item does not know its block", """
                select distinct i.lot || ' ' || i.block from medseal.item i where lot is not null and not exists
                (select from medseal.lot_block l where l.lot = i.lot and l.block = i.block)""");
        same("number of items", Set.of("" + account.things().size()), rows("select count(*)::text from medseal.item"));
    }

    private void audit() throws SQLException {
        audited("serials-allocated", account.allocations().keySet());
        audited("lot-created", account.lots());
        none("job is not in the audit trail once", """
                select capture_id::text from medseal.capture_job j where state = 'ACCEPTED' and 1 <> (select count(*)
                from medseal.audit_record a where a.action = 'document-captured'
                and a.subject = j.capture_id::text)""");
    }

    /** Everything done is on record once, and nothing is on record that was not done. */
    private void audited(String action, Set<String> subjects) throws SQLException {
        List<String> recorded = rows(
                "select subject from medseal.audit_record where action = ? and number > ?::bigint",
                action,
                Long.toString(auditedBefore));
        same("record " + action, subjects, recorded);
        Set<String> once = new HashSet<>();
        recorded.stream()
                .filter(subject -> !once.add(subject))
                .forEach(subject -> account.doubled(action + " of " + subject + " is on record twice"));
    }

    private void none(String what, String sql) throws SQLException {
        report(what, rows(sql));
    }

    private void same(String what, Set<String> ours, Collection<String> theirs) {
        int before = account.differences().size();
        missing(what + " is not in Medseal's books", ours, theirs);
        account.lost.addAndGet(account.differences().size() - before);
        missing(what + " is not in the account", new TreeSet<>(theirs), ours);
    }

    private void missing(String what, Collection<String> expected, Collection<String> found) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(new HashSet<>(found));
        report(what, List.copyOf(missing));
    }

    private void report(String what, List<String> cases) {
        if (!cases.isEmpty()) {
            account.differs(cases.size() + " × " + what + ": " + cases.subList(0, Math.min(NAMED, cases.size())));
        }
    }

    private List<String> rows(String sql, String... values) throws SQLException {
        return rows(connection, sql, values);
    }

    private static List<String> rows(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
